package com.swallowtail.web.arrival;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request is called in logs and answers. */
final class RequestIds {
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");
    private static final String NO_TRACE = "0".repeat(32);

    private RequestIds() {}

    static String requestId(@Nullable String header) {
        return header != null && SANE.matcher(header).matches()
                ? header
                : UUID.randomUUID().toString();
    }

    static String traceId(@Nullable String traceparent, String requestId) {
        if (traceparent == null) {
            return requestId;
        }
        Matcher trace = TRACEPARENT.matcher(traceparent);
        return trace.matches() && !NO_TRACE.equals(trace.group(1)) ? trace.group(1) : requestId;
    }
}
