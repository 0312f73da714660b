package com.swallowtail.connections;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Scopes as platforms and our rows write them: a comma-separated list. */
public final class Scopes {
    private Scopes() {}

    public static SequencedSet<String> parse(String list) {
        return Arrays.stream(list.split("[,\\s]+"))
                .filter(scope -> !scope.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public static String format(Collection<String> scopes) {
        return String.join(",", new TreeSet<>(scopes));
    }
}
