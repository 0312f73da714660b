package com.swallowtail.tiktok.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What TikTok delivered; {@code content} is JSON within a string. */
record Delivery(
        String clientKey,
        String event,
        Instant createdAt,
        @Nullable String userOpenid,
        String content) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Null where it is not a delivery. */
    static @Nullable Delivery parse(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            String clientKey = text(root, "client_key");
            String event = text(root, "event");
            if (clientKey == null || event == null) {
                return null;
            }
            Instant createdAt = Instant.ofEpochSecond(root.path("create_time").asLong());
            JsonNode content = root.path("content");
            return new Delivery(
                    clientKey,
                    event,
                    createdAt,
                    text(root, "user_openid"),
                    content.isObject() ? content.toString() : content.asText("{}"));
        } catch (IOException | java.time.DateTimeException unreadable) {
            return null;
        }
    }

    /** A value of the content, be it written as text or as number; null where there is none. */
    @Nullable
    String value(String name) {
        try {
            return text(JSON.readTree(content), name);
        } catch (JsonProcessingException unreadable) {
            return null;
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        String value = node.path(name).asText("");
        return value.isBlank() ? null : value;
    }
}
