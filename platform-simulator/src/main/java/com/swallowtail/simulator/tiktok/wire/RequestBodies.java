package com.swallowtail.simulator.tiktok.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what apps send as JSON. */
@ApplicationScoped
public class RequestBodies {
    private final ObjectMapper json;

    RequestBodies(ObjectMapper json) {
        this.json = json.copy().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** An empty body counts as an empty object. */
    public RequestBody read(@Nullable String contentType, @Nullable String body, Function<String, Refusal> refusal) {
        if (body == null || body.isBlank()) {
            return new RequestBody(json.createObjectNode(), "", refusal);
        }
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw refusal.apply("the body is sent as " + contentType + " and not as application/json");
        }
        return new RequestBody(parse(body, refusal), "", refusal);
    }

    private JsonNode parse(String body, Function<String, Refusal> refusal) {
        try {
            JsonNode node = json.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException malformed) {
            throw refusal.apply("the body is not JSON");
        }
        throw refusal.apply("the body is not a JSON object");
    }
}
