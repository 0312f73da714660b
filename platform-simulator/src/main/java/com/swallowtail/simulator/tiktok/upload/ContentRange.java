package com.swallowtail.simulator.tiktok.upload;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code bytes first-last/total}, both ends included. */
record ContentRange(long first, long last, long total) {
    private static final Pattern HEADER = Pattern.compile("bytes (\\d{1,15})-(\\d{1,15})/(\\d{1,15})");

    static Optional<ContentRange> parse(@Nullable String header) {
        Matcher match = HEADER.matcher(header == null ? "" : header);
        if (!match.matches()) {
            return Optional.empty();
        }
        ContentRange range = new ContentRange(
                Long.parseLong(match.group(1)), Long.parseLong(match.group(2)), Long.parseLong(match.group(3)));
        return range.first <= range.last && range.last < range.total ? Optional.of(range) : Optional.empty();
    }

    long length() {
        return last - first + 1;
    }
}
