package com.swallowtail.simulator.meta.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects parameters from wherever they may travel: the query, a form of either kind, a JSON object. The body wins. */
@ApplicationScoped
class ParameterReading {
    private final ObjectMapper json;

    ParameterReading(ObjectMapper json) {
        this.json = json;
    }

    Parameters of(RoutingContext exchange) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        take(exchange.queryParams(), found);
        take(exchange.request().formAttributes(), found);
        if (isJson(exchange.request().getHeader("Content-Type")) && exchange.body() != null) {
            String body = exchange.body().asString();
            objectIn(body == null ? "" : body).properties().forEach(each -> found.put(each.getKey(), each.getValue()));
        }
        return new Parameters(found, json);
    }

    /** Repeated values stand on a line each. */
    private static void take(MultiMap values, Map<String, JsonNode> found) {
        values.names().forEach(name -> found.put(name, TextNode.valueOf(String.join("\n", values.getAll(name)))));
    }

    private JsonNode objectIn(String body) {
        try {
            JsonNode node = body.isBlank() ? json.createObjectNode() : json.readTree(body);
            if (node.isObject()) {
                return node;
            }
        } catch (JsonProcessingException malformed) {
            throw MetaRefusal.invalidParameter("The body is not valid JSON");
        }
        throw MetaRefusal.invalidParameter("The body is not a JSON object");
    }

    private static boolean isJson(@Nullable String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("application/json");
    }
}
