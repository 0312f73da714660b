package com.swallowtail.web.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.semconv.UrlAttributes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Keeps queries out of spans. Meta takes tokens and secrets there, a platform's upload address is a key by itself, and a
 * callback brings its code and state so.
 */
@Singleton
class DiscreetSpans implements SpanProcessor {
    private static final List<AttributeKey<String>> ADDRESSES = List.of(UrlAttributes.URL_FULL, UrlAttributes.URL_PATH);

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        ADDRESSES.forEach(address -> cutQuery(span, address));
        if (span.getAttribute(UrlAttributes.URL_QUERY) != null) {
            span.setAttribute(UrlAttributes.URL_QUERY, "REDACTED");
        }
    }

    private static void cutQuery(ReadWriteSpan span, AttributeKey<String> key) {
        var address = span.getAttribute(key);
        if (address != null && address.indexOf('?') >= 0) {
            span.setAttribute(key, address.substring(0, address.indexOf('?')));
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
