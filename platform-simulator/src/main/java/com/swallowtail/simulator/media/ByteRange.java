package com.swallowtail.simulator.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One range of bytes, both ends included. */
record ByteRange(long first, long last) {
    private static final Pattern HEADER = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** The range asked for; empty if it lies outside. No header, or one that is not understood, asks for everything. */
    static Optional<ByteRange> asked(@Nullable String header, long size) {
        Matcher match = HEADER.matcher(header == null ? "" : header);
        if (!match.matches() || match.group(1).isEmpty() && match.group(2).isEmpty()) {
            return Optional.of(new ByteRange(0, size - 1));
        }
        ByteRange range = match.group(1).isEmpty()
                ? new ByteRange(Math.max(0, size - Long.parseLong(match.group(2))), size - 1)
                : new ByteRange(Long.parseLong(match.group(1)), end(match.group(2), size));
        return range.first <= range.last && range.first < size ? Optional.of(range) : Optional.empty();
    }

    long length() {
        return last - first + 1;
    }

    private static long end(String last, long size) {
        return last.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(last));
    }
}
