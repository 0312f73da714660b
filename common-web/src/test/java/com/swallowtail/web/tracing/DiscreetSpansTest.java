package com.swallowtail.web.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscreetSpansTest {
    private final SdkTracerProvider tracers =
            SdkTracerProvider.builder().addSpanProcessor(new DiscreetSpans()).build();

    @AfterEach
    void close() {
        tracers.close();
    }

    @ParameterizedTest
    @CsvSource({
        "url.full, https://graph.facebook.com/me?access_token=EAAB, https://graph.facebook.com/me",
        "url.full, https://graph.facebook.com/me, https://graph.facebook.com/me",
        "url.path, /me?access_token=EAAB, /me",
        "url.query, code=abc&state=def, REDACTED",
        "http.route, /me, /me"
    })
    void a_query_is_kept_out(String name, String brought, String kept) {
        var key = AttributeKey.stringKey(name);
        var span = tracers.get("test")
                .spanBuilder("call")
                .setAttribute(key, brought)
                .startSpan();
        assertThat(((ReadableSpan) span).getAttribute(key)).isEqualTo(kept);
    }
}
