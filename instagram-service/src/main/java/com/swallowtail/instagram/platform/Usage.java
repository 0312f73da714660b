package com.swallowtail.instagram.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.swallowtail.publishing.platform.PlatformJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * How much of the budget for calls is used, as an answer's headers tell. Where both budgets are told, that of the business
 * counts.
 *
 * @param percent of whichever part is used most
 * @param regain how long Meta will refuse; zero where it does not say
 */
record Usage(int percent, Duration regain) {
    static final String OF_APP = "X-App-Usage";
    static final String OF_BUSINESS = "X-Business-Use-Case-Usage";
    static final Usage UNKNOWN = new Usage(0, Duration.ZERO);

    static Usage read(@Nullable String ofApp, @Nullable String ofBusiness) {
        return ofBusiness == null ? of(Stream.of(tree(ofApp))) : of(items(tree(ofBusiness)));
    }

    /** By the id of a business, lists of uses; those for advertising are none of ours. */
    private static Stream<JsonNode> items(JsonNode byBusiness) {
        return stream(byBusiness)
                .flatMap(Usage::stream)
                .filter(use -> !use.path("type").asText().startsWith("ads"));
    }

    private static Usage of(Stream<JsonNode> uses) {
        return uses.map(Usage::one)
                .reduce(
                        UNKNOWN,
                        (one, other) ->
                                new Usage(Math.max(one.percent, other.percent), longer(one.regain, other.regain)));
    }

    private static Usage one(JsonNode use) {
        int percent = IntStream.of(share(use, "call_count"), share(use, "total_cputime"), share(use, "total_time"))
                .max()
                .orElse(0);
        return new Usage(percent, Duration.ofMinutes(share(use, "estimated_time_to_regain_access")));
    }

    private static int share(JsonNode use, String name) {
        return Math.max(0, use.path(name).asInt());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Stream<JsonNode> stream(JsonNode children) {
        return StreamSupport.stream(children.spliterator(), false);
    }

    private static JsonNode tree(@Nullable String header) {
        try {
            return PlatformJson.tree(header == null ? null : header.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }
}
