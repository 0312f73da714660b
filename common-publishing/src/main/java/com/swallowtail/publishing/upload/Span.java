package com.swallowtail.publishing.upload;

import com.swallowtail.web.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bytes {@code first} to {@code last} of a file: all of them, or those that a {@code Range} header asks for. */
record Span(long first, long last, long total, boolean partial) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** A header that is no single, valid range of bytes is ignored, as RFC 9110 has it. */
    static Span of(@Nullable String header, long total) {
        Matcher range = SINGLE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return whole(total);
        }
        var span = range.group(1).isEmpty()
                ? new Span(Math.max(0, total - Long.parseLong(range.group(2))), total - 1, total, true)
                : new Span(Long.parseLong(range.group(1)), last(range.group(2), total), total, true);
        if (span.first >= total) {
            throw new Problem(UploadProblem.RANGE_NOT_SATISFIABLE, "The file has " + total + " bytes")
                    .header("Content-Range", "bytes */" + total);
        }
        return span.last < span.first ? whole(total) : span;
    }

    private static Span whole(long total) {
        return new Span(0, total - 1, total, false);
    }

    private static long last(String stated, long total) {
        return stated.isEmpty() ? total - 1 : Math.min(Long.parseLong(stated), total - 1);
    }

    long length() {
        return last - first + 1;
    }

    String asHeader() {
        return "bytes " + first + "-" + last + "/" + total;
    }
}
