package com.swallowtail.publishing;

import java.util.Optional;
import java.util.UUID;

/** Reads ids as callers send them. */
final class PostId {
    private PostId() {}

    /** Nothing where the text is not an id in its one canonical form. */
    static Optional<UUID> parse(String text) {
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
