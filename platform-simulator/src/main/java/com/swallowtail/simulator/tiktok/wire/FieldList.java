package com.swallowtail.simulator.tiktok.wire;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code fields} of a read: required, comma-separated, and known. */
public record FieldList(Set<String> names) {

    public static FieldList of(@Nullable String fields, Set<String> known) {
        if (fields == null || fields.isBlank()) {
            throw Refusal.invalidParams("fields is missing");
        }
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(fields.split(",")).map(String::strip).forEach(names::add);
        for (String name : names) {
            if (!known.contains(name)) {
                throw Refusal.invalidParams("fields names an unknown field: " + name);
            }
        }
        return new FieldList(names);
    }
}
