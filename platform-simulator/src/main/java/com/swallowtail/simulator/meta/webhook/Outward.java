package com.swallowtail.simulator.meta.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Calls an app's addresses. */
@ApplicationScoped
class Outward {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Answer get(String url) {
        return send(url, Map.of(), HttpRequest.newBuilder().GET());
    }

    Answer post(String url, Map<String, String> headers, String body) {
        return send(url, headers, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer send(String url, Map<String, String> headers, HttpRequest.Builder request) {
        try {
            headers.forEach(request::header);
            HttpResponse<String> answer = http.send(
                    request.uri(URI.create(url)).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException | IllegalArgumentException unreachable) {
            return new Answer(0, String.valueOf(unreachable.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer(0, "interrupted");
        }
    }

    /** Status 0: nobody answered. */
    record Answer(int status, String body) {
        boolean isOk() {
            return status == 200;
        }
    }
}
