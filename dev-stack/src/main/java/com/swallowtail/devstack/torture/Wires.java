package com.swallowtail.devstack.torture;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** The way of each replica to the platform: sees every refresh token that passes, and makes trouble with it. */
public final class Wires implements AutoCloseable {
    private static final Duration SLOW = Duration.ofMillis(700);

    private final URI platform;
    private final Duration patience;
    private final Clock clock;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<HttpServer> servers = new ArrayList<>();
    private final Map<UUID, Presentation> seen = new ConcurrentHashMap<>();
    private volatile boolean calm = true;

    /** @param patience for how long the replicas wait for an answer */
    public Wires(URI platform, Duration patience, Clock clock) {
        this.platform = platform;
        this.patience = patience;
        this.clock = clock;
    }

    /** Where this replica finds the platform. */
    public URI of(String replica) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> pass(replica, exchange));
            server.start();
            servers.add(server);
            return URI.create("http://localhost:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes no trouble, or does again. */
    void calm(boolean without) {
        calm = without;
    }

    List<Presentation> seen() {
        return List.copyOf(seen.values());
    }

    private void pass(String replica, HttpExchange exchange) throws IOException {
        try (exchange) {
            var at = clock.instant();
            var call = new TokenCall(exchange.getRequestBody().readAllBytes());
            if (call.isRefresh()) {
                passRefresh(replica, at, exchange, call);
            } else {
                answer(exchange, Trouble.NONE, send(exchange, call));
            }
        }
    }

    private void passRefresh(String replica, Instant at, HttpExchange exchange, TokenCall call) throws IOException {
        var trouble = calm ? Trouble.NONE : Trouble.any(ThreadLocalRandom.current());
        var answer = trouble.reachesPlatform() ? send(exchange, call) : null;
        var replacement = answer == null ? null : TokenCall.replacement(answer.body());
        var presentation = new Presentation(replica, at, call.fingerprint(), trouble, replacement);
        var id = UUID.randomUUID();
        seen.put(id, presentation);
        try {
            answer(exchange, trouble, answer);
        } finally {
            if (Duration.between(at, clock.instant()).compareTo(patience.dividedBy(2)) > 0) {
                seen.put(id, presentation.late());
            }
        }
    }

    private void answer(HttpExchange exchange, Trouble trouble, HttpResponse<byte[]> answer) throws IOException {
        switch (trouble) {
            case CUT_BEFORE, CUT_AFTER -> {
                return;
            }
            case REFUSED -> exchange.sendResponseHeaders(503, -1);
            case SLOW -> pause(SLOW);
            case TOO_SLOW -> pause(patience.plus(SLOW));
            case NONE -> {}
        }
        if (answer != null) {
            answer.headers().firstValue("Content-Type").ifPresent(type -> exchange.getResponseHeaders()
                    .set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private HttpResponse<byte[]> send(HttpExchange exchange, TokenCall call) throws IOException {
        var request = HttpRequest.newBuilder(platform.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(call.body()));
        for (var header : List.of("Content-Type", "Authorization")) {
            var value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
    }
}
