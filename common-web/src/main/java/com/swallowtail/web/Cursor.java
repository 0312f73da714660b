package com.swallowtail.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where a list goes on: the sort key of the last item seen. Opaque to callers; a forged one is a validation error. */
public record Cursor(List<String> parts) {
    private static final int LONGEST = 4096;
    private static final char END_OF_PART = '&';

    public Cursor {
        parts = List.copyOf(parts);
    }

    public static Cursor of(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(String::valueOf).toList());
    }

    public String encode() {
        String text = parts.stream()
                .map(part -> URLEncoder.encode(part, UTF_8) + END_OF_PART)
                .collect(Collectors.joining());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    public static Cursor decode(String encoded) {
        if (encoded.length() > LONGEST) {
            throw invalid();
        }
        try {
            return new Cursor(split(new String(Base64.getUrlDecoder().decode(encoded), UTF_8)));
        } catch (IllegalArgumentException notOurs) {
            throw invalid();
        }
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(END_OF_PART); end >= 0; end = text.indexOf(END_OF_PART, start)) {
            parts.add(URLDecoder.decode(text.substring(start, end), UTF_8));
            start = end + 1;
        }
        if (start < text.length()) {
            throw invalid();
        }
        return parts;
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
