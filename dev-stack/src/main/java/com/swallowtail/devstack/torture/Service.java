package com.swallowtail.devstack.torture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.swallowtail.testsupport.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** connections-service as other services and a person's browser call it, at any of its replicas. */
final class Service {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Platform platform;
    private final Bearer colleague;
    private final Bearer person;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Service(Platform platform, Tokens tokens) {
        this.platform = platform;
        this.colleague = new Bearer(tokens::service);
        this.person = new Bearer(() -> tokens.bearer("*", "connections:read", "connections:manage"));
    }

    record Answer(HttpResponse<String> raw) {
        int status() {
            return raw.statusCode();
        }

        JsonNode body() {
            try {
                return raw.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(raw.body());
            } catch (IOException notJson) {
                return MissingNode.getInstance();
            }
        }

        String code() {
            return status() + " " + body().path("code").asText("without a code");
        }

        /** Says by itself that the caller may come back, and when. */
        boolean isRetryable() {
            return body().path("retryable").asBoolean()
                    && raw.headers().firstValue("Retry-After").isPresent();
        }
    }

    /** A token that is good for at least another second. */
    Answer token(URI replica, String instance) throws IOException {
        return send(HttpRequest.newBuilder(
                        replica.resolve("/internal/v1/instances/" + instance + "/connections/tiktok/token?minTtl=1"))
                .header("Authorization", colleague.header()));
    }

    /** Connects the instance to the account of its own name; false if that did not work. */
    boolean connect(URI replica, String instance) {
        try {
            var base = "/api/v1/instances/" + instance;
            send(person(replica.resolve(base)).PUT(BodyPublishers.ofString("{\"name\": \"A brand\"}")));
            var started = send(
                    person(replica.resolve(base + "/connections/tiktok/auth")).POST(BodyPublishers.ofString("{}")));
            var cookie = started.raw().headers().firstValue("Set-Cookie");
            if (cookie.isEmpty()) {
                return false;
            }
            var arrival =
                    platform.consent(started.body().path("authorizationUrl").asText(), instance);
            var end = send(HttpRequest.newBuilder(replica.resolve(arrival.getRawPath() + "?" + arrival.getRawQuery()))
                    .header("Cookie", cookie.get().split(";")[0]));
            return end.raw().headers().firstValue("Location").orElse("").contains("status=connected");
        } catch (IOException | RuntimeException inTheMiddleOfIt) {
            return false;
        }
    }

    private HttpRequest.Builder person(URI address) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", person.header())
                .header("Content-Type", "application/json");
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            return new Answer(client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
