package com.swallowtail.publishing.platform;

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

/** The platforms' JSON: snake case, fields of tomorrow ignored, 64-bit ids kept whole. */
public final class PlatformJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    private PlatformJson() {}

    public static byte[] write(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The body as a tree; a missing node where there is none. */
    public static JsonNode tree(byte @Nullable [] body) throws IOException {
        return body == null ? JSON.missingNode() : JSON.readTree(body);
    }

    /** The tree as a record; null for a missing node. */
    public static <T> @Nullable T value(JsonNode tree, Class<T> type) throws IOException {
        return JSON.treeToValue(tree, type);
    }
}
