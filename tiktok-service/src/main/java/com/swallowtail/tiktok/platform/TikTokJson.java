package com.swallowtail.tiktok.platform;

import static com.swallowtail.tiktok.platform.TikTokRefusal.TIKTOK;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.platform.PlatformJson;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** TikTok's answers: every one comes in an envelope whose {@code error.code} alone decides. */
final class TikTokJson {
    private static final String OK = "ok";

    private TikTokJson() {}

    /** The data of an answer with HTTP status 2xx. */
    static <T> T read(byte @Nullable [] body, Class<T> type) {
        try {
            JsonNode envelope = PlatformJson.tree(body);
            Wire.Fault fault = PlatformJson.value(envelope.path("error"), Wire.Fault.class);
            if (fault == null || fault.code() == null) {
                throw TIKTOK.unclear("TikTok's answer has no envelope", null);
            }
            if (!OK.equals(fault.code())) {
                throw TikTokRefusal.of(200, fault.code(), fault.message(), fault.logId());
            }
            return PlatformJson.value(data(envelope), type);
        } catch (IOException unreadable) {
            throw TIKTOK.unclear("TikTok's answer cannot be read", unreadable);
        }
    }

    /** The failure behind an answer with another HTTP status. */
    static PlatformFailure refusal(int httpStatus, byte @Nullable [] body) {
        try {
            Wire.Fault fault = PlatformJson.value(PlatformJson.tree(body).path("error"), Wire.Fault.class);
            if (fault != null) {
                return TikTokRefusal.of(httpStatus, fault.code(), fault.message(), fault.logId());
            }
        } catch (IOException unreadable) {
            // the status alone has to do
        }
        return TikTokRefusal.of(httpStatus, null, null, null);
    }

    private static JsonNode data(JsonNode envelope) {
        JsonNode data = envelope.path("data");
        return data.isObject() ? data : JsonNodeFactory.instance.objectNode();
    }
}
