package com.swallowtail.web.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * A trace begins with a request, an event or a piece of work, and never with a question to the database: every second each
 * replica asks whether there is work, and nobody wants to read of that.
 */
final class CausedSpans implements Sampler {
    private final Sampler others = Sampler.parentBased(Sampler.alwaysOn());

    @Produces
    @Singleton
    static Sampler sampler() {
        return new CausedSpans();
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        var isCaused = Span.fromContext(parent).getSpanContext().isValid();
        return isCaused || kind != SpanKind.CLIENT
                ? others.shouldSample(parent, traceId, name, kind, attributes, links)
                : SamplingResult.drop();
    }

    @Override
    public String getDescription() {
        return "CausedSpans";
    }
}
