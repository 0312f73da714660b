package com.swallowtail.instagram.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of Meta's: accounts, each with what happened at it. It comes bare or wrapped in a list, and a change with or
 * without {@code changes} around it.
 */
record Notification(List<Happening> happenings, String name) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_NAME = 100;

    /** Null where it is no notification about Instagram. */
    static @Nullable Notification parse(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            List<JsonNode> parts = root.isArray() ? all(root).toList() : List.of(root);
            boolean ours = !parts.isEmpty() && parts.stream().allMatch(Notification::isOurs);
            return ours
                    ? of(parts.stream().flatMap(part -> all(part.path("entry"))).toList())
                    : null;
        } catch (IOException notJson) {
            return null;
        }
    }

    private static Notification of(List<JsonNode> entries) {
        List<Happening> happenings =
                entries.stream().flatMap(Notification::happenings).toList();
        String name = entries.stream()
                .flatMap(Notification::names)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        return new Notification(happenings, name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    }

    private static boolean isOurs(JsonNode part) {
        return part.path("object").asText().equals("instagram")
                && part.path("entry").isArray();
    }

    private static Stream<Happening> happenings(JsonNode entry) {
        return Stream.concat(
                changes(entry).flatMap(change -> Changes.happening(entry, change).stream()),
                all(entry.path("messaging")).flatMap(said -> Messages.happening(entry, said).stream()));
    }

    private static Stream<String> names(JsonNode entry) {
        return Stream.concat(
                changes(entry).map(change -> change.path("field").asText()),
                entry.path("messaging").isEmpty() ? Stream.empty() : Stream.of("messages"));
    }

    private static Stream<JsonNode> changes(JsonNode entry) {
        return entry.has("changes")
                ? all(entry.path("changes"))
                : entry.has("field") ? Stream.of(entry) : Stream.empty();
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
