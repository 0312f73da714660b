package com.swallowtail.connections.parting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads the payload of a signed request. */
final class DepartureJson {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ALGORITHM = "HMAC-SHA256";
    private static final String NOBODY = "0";

    private DepartureJson() {}

    /** Null where it names nobody, no time, or another algorithm than the one by which we judge. */
    static @Nullable Departure parse(byte[] payload) {
        try {
            var root = JSON.readTree(payload);
            var userId = id(root.path("user_id"));
            var pageId = id(root.path("profile_id"));
            var issuedAt = root.path("issued_at").asLong(0);
            return ALGORITHM.equalsIgnoreCase(root.path("algorithm").asText())
                            && issuedAt > 0
                            && issuedAt <= Instant.MAX.getEpochSecond()
                            && (userId != null || pageId != null)
                    ? new Departure(userId, pageId, Instant.ofEpochSecond(issuedAt))
                    : null;
        } catch (IOException notJson) {
            return null;
        }
    }

    /** Text or a number; a Page that parts is said to be user 0. */
    private static @Nullable String id(JsonNode value) {
        var id = value.asText("");
        return id.isBlank() || id.equals(NOBODY) ? null : id;
    }
}
