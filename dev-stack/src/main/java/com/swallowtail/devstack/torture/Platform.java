package com.swallowtail.devstack.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The simulated TikTok, where nobody makes trouble: does a token work, and what if a person removes the app? */
final class Platform {
    private final URI simulator;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Collection<Removal> removals = new ConcurrentLinkedQueue<>();

    Platform(URI simulator, Clock clock) {
        this.simulator = simulator;
        this.clock = clock;
    }

    private record Removal(String instance, Instant at) {}

    void accessTokensLive(Duration life) {
        send(request("/__simulator/settings")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"accessTokenSeconds\": %d}".formatted(life.toSeconds()))));
    }

    /** Why the platform does not take a token; nothing if it does. */
    Optional<String> refusal(String accessToken) {
        var answer = send(request("/v2/user/info/?fields=open_id").header("Authorization", "Bearer " + accessToken));
        return answer.statusCode() == 200
                ? Optional.empty()
                : Optional.of(answer.statusCode() + " " + answer.body().strip());
    }

    /** The person behind the instance's account takes back what was granted, unless it is gone already. */
    void removeGrant(String instance, String openId) {
        var removal = new Removal(instance, clock.instant());
        removals.add(removal);
        var answer = send(request("/__simulator/tiktok/grants/" + openId + "/remove")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
        if (answer.statusCode() == 404) {
            removals.remove(removal);
        } else if (answer.statusCode() != 204) {
            throw new IllegalStateException("The simulator kept a grant: " + answer.statusCode() + answer.body());
        }
    }

    boolean removedGrant(String instance, Instant from, Instant to) {
        return removals.stream()
                .anyMatch(removal -> removal.instance().equals(instance)
                        && removal.at().isAfter(from)
                        && removal.at().isBefore(to));
    }

    int removals() {
        return removals.size();
    }

    /** Consents; where the browser is sent. */
    URI consent(String authorizationUrl, String account) {
        var answer = send(HttpRequest.newBuilder(URI.create(authorizationUrl + "&auto=approve&account=" + account)));
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(simulator.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
