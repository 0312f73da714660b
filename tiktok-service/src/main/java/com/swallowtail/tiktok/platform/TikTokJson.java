package com.swallowtail.tiktok.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * TikTok's JSON: snake case, fields of tomorrow ignored, 64-bit ids kept whole, and every answer in an envelope whose
 * {@code error.code} alone decides.
 */
final class TikTokJson {
    private static final String OK = "ok";
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private TikTokJson() {}

    static byte[] write(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The data of an answer with HTTP status 2xx. */
    static <T> T read(byte @Nullable [] body, Class<T> type) {
        try {
            JsonNode envelope = tree(body);
            Wire.Fault fault = JSON.treeToValue(envelope.path("error"), Wire.Fault.class);
            if (fault == null || fault.code() == null) {
                throw TikTokFailure.unavailable("TikTok's answer has no envelope", null);
            }
            if (!OK.equals(fault.code())) {
                throw TikTokFailure.of(200, fault.code(), fault.message(), fault.logId());
            }
            return JSON.treeToValue(data(envelope), type);
        } catch (IOException unreadable) {
            throw TikTokFailure.unavailable("TikTok's answer cannot be read", unreadable);
        }
    }

    /** The failure behind an answer with another HTTP status. */
    static TikTokFailure refusal(int httpStatus, byte @Nullable [] body) {
        try {
            Wire.Fault fault = JSON.treeToValue(tree(body).path("error"), Wire.Fault.class);
            if (fault != null) {
                return TikTokFailure.of(httpStatus, fault.code(), fault.message(), fault.logId());
            }
        } catch (IOException unreadable) {
            // the status alone has to do
        }
        return TikTokFailure.of(httpStatus, null, null, null);
    }

    private static JsonNode tree(byte @Nullable [] body) throws IOException {
        return body == null ? JSON.missingNode() : JSON.readTree(body);
    }

    private static JsonNode data(JsonNode envelope) {
        return envelope.path("data").isObject() ? envelope.path("data") : JSON.createObjectNode();
    }
}
