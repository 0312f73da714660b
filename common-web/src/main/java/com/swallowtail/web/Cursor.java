package com.swallowtail.web;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** Where a list goes on: the sort key of the last item seen. Opaque to callers; a forged one is a validation error. */
public record Cursor(List<String> parts) {
    private static final int LONGEST = 4096;

    public Cursor {
        parts = List.copyOf(parts);
    }

    public static Cursor of(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(String::valueOf).toList());
    }

    public String encode() {
        byte[] json = new JsonArray(parts).encode().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    public static Cursor decode(String text) {
        if (text.length() > LONGEST) {
            throw invalid();
        }
        try {
            String json = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(
                    new JsonArray(json).stream().map(String.class::cast).toList());
        } catch (IllegalArgumentException | DecodeException | ClassCastException | NullPointerException notOurs) {
            throw invalid();
        }
    }

    public String text(int index) {
        return read(index, Function.identity());
    }

    public long number(int index) {
        return read(index, Long::parseLong);
    }

    public Instant instant(int index) {
        return read(index, Instant::parse);
    }

    private <T> T read(int index, Function<String, T> parse) {
        if (index >= parts.size()) {
            throw invalid();
        }
        try {
            return parse.apply(parts.get(index));
        } catch (DateTimeException | NumberFormatException notOurs) {
            throw invalid();
        }
    }

    private static Problem invalid() {
        return new Problem(EdgeProblem.VALIDATION_FAILED, "The cursor is not one of this list")
                .errors(List.of(new FieldError("/query/cursor", "use a nextCursor of this list, unchanged")));
    }
}
