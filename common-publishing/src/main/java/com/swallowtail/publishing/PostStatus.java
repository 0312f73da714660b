package com.swallowtail.publishing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a post stands. */
public enum PostStatus {
    SCHEDULED,
    QUEUED,
    PUBLISHING,
    PUBLISHED,
    IN_INBOX,
    FAILED,
    OUTCOME_UNKNOWN,
    CANCELLED;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PostStatus> of(String wireName) {
        return Arrays.stream(values())
                .filter(status -> status.wireName().equals(wireName))
                .findFirst();
    }

    /** Nothing has been sent yet, and nothing will be before the post is due. */
    boolean isAhead() {
        return this == SCHEDULED || this == QUEUED;
    }

    /** The post has failed or was called off: whatever is heard later does not revive it. */
    boolean isOver() {
        return this == FAILED || this == CANCELLED;
    }
}
