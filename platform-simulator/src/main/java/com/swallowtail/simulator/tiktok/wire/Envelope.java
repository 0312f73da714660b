package com.swallowtail.simulator.tiktok.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every JSON answer of TikTok is wrapped in; the error is there on success too. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Envelope(@Nullable Object data, Error error) {

    public record Error(
            String code,
            String message,
            @JsonProperty("log_id") String logId) {}

    public static Envelope ok(Object data, String logId) {
        return new Envelope(data, new Error("ok", "", logId));
    }

    public static Envelope okWithoutContent(String logId) {
        return new Envelope(null, new Error("ok", "", logId));
    }

    public static Envelope refused(Refusal refusal, String logId) {
        return new Envelope(Map.of(), new Error(refusal.code(), refusal.why(), logId));
    }
}
