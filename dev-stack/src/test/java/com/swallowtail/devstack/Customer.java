package com.swallowtail.devstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Works with one instance through the gateway, as a script would, and remembers every answer it got. */
final class Customer {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String gateway;
    private final String instance;
    private final String token;
    private final List<String> answers = new CopyOnWriteArrayList<>();

    Customer(String gateway, String instance, String token) {
        this.gateway = gateway;
        this.instance = instance;
        this.token = token;
    }

    /** The same, past the gateway. */
    Customer at(String service) {
        return new Customer(service, instance, token);
    }

    record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

    String token() {
        return token;
    }

    /** Heads and bodies of everything that was answered so far. */
    List<String> answers() {
        return List.copyOf(answers);
    }

    Answer call(String method, String path, Object body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(gateway + "/api/v1/instances/" + instance + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json(body)));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = send(request.build());
        return new Answer(answer.statusCode(), parsed(answer.body()), answer);
    }

    /** Consents on the simulator's page without a person; returns where the browser ends. */
    URI connect() {
        call("PUT", "", Map.of("name", "A brand"));
        var started = call("POST", "/connections/tiktok/auth", Map.of());
        var cookie =
                started.raw().headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        var page = started.body().get("authorizationUrl").asText() + "&auto=approve";
        var consent = send(HttpRequest.newBuilder(URI.create(page)).build());
        var callback = URI.create(consent.headers().firstValue("Location").orElseThrow());
        var end = send(HttpRequest.newBuilder(callback).header("Cookie", cookie).build());
        return URI.create(end.headers().firstValue("Location").orElseThrow());
    }

    Answer post(Map<String, ?> post) {
        return call(
                "POST",
                "/tiktok/posts",
                post,
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    JsonNode read(String postId) {
        return call("GET", "/tiktok/posts/" + postId, null).body();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (request.uri().toString().startsWith(gateway)) {
                answers.add(answer.statusCode() + " " + answer.headers().map() + "\n" + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new NoAnswer(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(e);
        }
    }

    static final class NoAnswer extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoAnswer(Exception cause) {
            super(cause);
        }
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
