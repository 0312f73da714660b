package com.swallowtail.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for: after {@code cursor}, at most {@code limit} items. */
public record PageRequest(@Nullable Cursor cursor, int limit) {
    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    /** Reads the query parameters {@code cursor} and {@code limit} as they came. */
    public static PageRequest of(@Nullable String cursor, @Nullable String limit) {
        return new PageRequest(cursor == null || cursor.isEmpty() ? null : Cursor.decode(cursor), limitOf(limit));
    }

    public Optional<Cursor> after() {
        return Optional.ofNullable(cursor);
    }

    private static int limitOf(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // answered below like a number out of bounds
        }
        throw new Problem(EdgeProblem.VALIDATION_FAILED, "The limit is out of bounds")
                .errors(List.of(new FieldError("/query/limit", "must be a number from 1 to " + MAX_LIMIT)));
    }
}
