package com.swallowtail.tiktok.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a delivery: an object whose {@code content} is JSON within a string. */
final class DeliveryJson {
    private static final JsonMapper JSON = new JsonMapper();

    private DeliveryJson() {}

    /** Null where it is not a delivery. */
    static @Nullable TikTokDelivery parse(byte[] body) {
        try {
            JsonNode root = JSON.readTree(body);
            String clientKey = text(root.path("client_key"));
            String event = text(root.path("event"));
            if (clientKey == null || event == null) {
                return null;
            }
            Instant createdAt = Instant.ofEpochSecond(root.path("create_time").asLong());
            return new TikTokDelivery(clientKey, event, createdAt, text(root.path("user_openid")), content(root));
        } catch (IOException | DateTimeException unreadable) {
            return null;
        }
    }

    private static Map<String, String> content(JsonNode root) throws IOException {
        JsonNode content = root.path("content");
        JsonNode values = content.isTextual() ? JSON.readTree(content.textValue()) : content;
        return values.properties().stream()
                .filter(entry -> text(entry.getValue()) != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asText()));
    }

    private static @Nullable String text(JsonNode value) {
        String text = value.asText("");
        return text.isBlank() ? null : text;
    }
}
