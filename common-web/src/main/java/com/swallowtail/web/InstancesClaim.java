package com.swallowtail.web;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Issuers write the list of instances as an array, or as text with commas or blanks. */
final class InstancesClaim {
    private InstancesClaim() {}

    static Set<String> read(@Nullable Object claim) {
        return switch (claim) {
            case null -> Set.of();
            case JsonArray array ->
                names(array.getValuesAs(JsonString.class).stream().map(JsonString::getString));
            case Collection<?> collection -> names(collection.stream().map(String::valueOf));
            case JsonString text -> names(split(text.getString()));
            default -> names(split(claim.toString()));
        };
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.split("[,\\s]+"));
    }

    private static Set<String> names(Stream<String> names) {
        return names.filter(name -> !name.isBlank()).collect(Collectors.toUnmodifiableSet());
    }
}
