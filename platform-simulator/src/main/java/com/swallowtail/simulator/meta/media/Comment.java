package com.swallowtail.simulator.meta.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A remark on a published piece; with a parent it is a reply. Hidden, only its writer and the owner see it. */
public record Comment(
        String id, String mediaId, @Nullable String parentId, Writer writer, String text, Instant at, boolean hidden) {

    /** By the id that the app sees, and the name. */
    public record Writer(String id, String username) {}

    Comment hidden(boolean newHidden) {
        return new Comment(id, mediaId, parentId, writer, text, at, newHidden);
    }

    boolean isBy(Media.Author author) {
        return writer.username().equals(author.username());
    }
}
