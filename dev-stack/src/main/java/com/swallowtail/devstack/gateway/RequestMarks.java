package com.swallowtail.devstack.gateway;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what a request is found again in answers and logs: the caller's own id and trace where they are well formed, new
 * ones otherwise.
 */
record RequestMarks(String requestId, String traceId) {
    static final String REQUEST_ID = "X-Request-Id";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    static RequestMarks of(@Nullable String givenId, @Nullable String traceParent) {
        var id = Optional.ofNullable(givenId)
                .filter(given -> ID.matcher(given).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        var trace = Optional.ofNullable(traceParent)
                .map(TRACE_PARENT::matcher)
                .filter(found -> found.matches())
                .map(found -> found.group(1))
                .orElseGet(() -> UUID.randomUUID().toString().replace("-", ""));
        return new RequestMarks(id, trace);
    }
}
