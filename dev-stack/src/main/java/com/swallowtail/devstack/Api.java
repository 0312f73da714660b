package com.swallowtail.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The public API as a program would call it: JSON over HTTP, with a bearer token, following no redirect by itself. */
final class Api {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    Api(String base, String token) {
        this.base = base;
        this.token = token;
    }

    JsonNode get(String path) {
        return json(send(authorized(path).GET().build(), Set.of(200)));
    }

    JsonNode put(String path, String body) {
        return json(send(authorized(path).PUT(BodyPublishers.ofString(body)).build(), Set.of(200, 201)));
    }

    HttpResponse<String> post(String path, String body, Map<String, String> headers) {
        var request = authorized(path).POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request.build(), Set.of(201, 202));
    }

    /** Where a redirect leads, asked for as a browser would: with its cookie, without a token. */
    URI redirect(URI address, String cookie) {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/html");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        var answer = send(request.GET().build(), Set.of(302, 303));
        return address.resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return parsed(answer.body());
    }

    static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest request, Set<Integer> expected) {
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (!expected.contains(answer.statusCode())) {
                throw new DemoFailed("%s %s answered %d: %s"
                        .formatted(request.method(), request.uri().getPath(), answer.statusCode(), answer.body()));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().getPath() + " cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
