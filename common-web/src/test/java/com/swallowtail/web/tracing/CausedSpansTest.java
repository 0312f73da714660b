package com.swallowtail.web.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CausedSpansTest {
    private final SdkTracerProvider tracers =
            SdkTracerProvider.builder().setSampler(new CausedSpans()).build();

    @AfterEach
    void close() {
        tracers.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVER", "CONSUMER", "INTERNAL"})
    void a_request_an_event_and_work_begin_a_trace(SpanKind kind) {
        assertThat(span(Context.root(), kind).isRecording()).isTrue();
    }

    @Test
    void a_question_by_itself_begins_none() {
        assertThat(span(Context.root(), SpanKind.CLIENT).isRecording()).isFalse();
    }

    @Test
    void a_question_within_a_trace_belongs_to_it() {
        // Given
        var request = span(Context.root(), SpanKind.SERVER);
        // When
        var question = span(Context.root().with(request), SpanKind.CLIENT);
        // Then
        assertThat(question.isRecording()).isTrue();
        assertThat(question.getSpanContext().getTraceId())
                .isEqualTo(request.getSpanContext().getTraceId());
    }

    private Span span(Context parent, SpanKind kind) {
        return tracers.get("test")
                .spanBuilder("one")
                .setParent(parent)
                .setSpanKind(kind)
                .startSpan();
    }
}
