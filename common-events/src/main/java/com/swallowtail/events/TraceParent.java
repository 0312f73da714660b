package com.swallowtail.events;

import io.opentelemetry.api.trace.Span;
import org.jspecify.annotations.Nullable;

/** What CloudEvents' distributed tracing extension carries: by which request, of which trace, an event was caused. */
final class TraceParent {
    static final String NAME = "traceparent";

    private TraceParent() {}

    /** In the form of W3C's Trace Context; null where no trace is kept. */
    static @Nullable String current() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
