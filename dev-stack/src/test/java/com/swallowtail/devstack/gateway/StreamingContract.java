package com.swallowtail.devstack.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.swallowtail.testsupport.Checkout;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every gateway passes on as it comes: here one stands before a service that takes an upload in and answers later than others
 * may, and tells of events one by one.
 */
abstract class StreamingContract {
    private static final int HALF = 3_000_000;
    private static final Duration LONGEST_SILENCE = Duration.ofMillis(200);

    @TempDir
    private Path console;

    private final Vertx vertx = Vertx.vertx();
    private final AtomicLong arrived = new AtomicLong();
    private Door door;

    abstract Door open(GatewayConfig config);

    @BeforeEach
    void start() throws Exception {
        var service = vertx.createHttpServer()
                .requestHandler(this::takeIn)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        var address = URI.create("http://localhost:" + service.actualPort());
        door = open(new GatewayConfig(
                0,
                Routes.read(Checkout.root().resolve("deploy/gateway/routes.json")),
                Map.of("tiktok-service", address, "connections-service", address),
                console,
                LONGEST_SILENCE,
                50,
                50,
                Map.of("oidcIssuerUrl", "http://localhost:8091/swallowtail")));
    }

    @AfterEach
    void stop() {
        if (door != null) {
            door.close();
        }
        vertx.close();
    }

    private void takeIn(HttpServerRequest request) {
        if (request.path().endsWith("/stream")) {
            request.response().setChunked(true).write("data: first\n\n");
            return;
        }
        request.handler(part -> arrived.addAndGet(part.length()));
        request.endHandler(end -> vertx.setTimer(
                LONGEST_SILENCE.multipliedBy(3).toMillis(),
                timer -> request.response().setStatusCode(204).end()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: " + 2 * HALF, "Transfer-Encoding: chunked"})
    void a_part_reaches_the_service_while_it_is_still_sent_and_takes_its_time(String framing) throws IOException {
        try (var socket = new Socket("localhost", door.port())) {
            var head = "PATCH /api/v1/instances/acme/tiktok/uploads/1 HTTP/1.1\r\nHost: localhost\r\n" + framing
                    + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var chunked = framing.endsWith("chunked");

            send(socket, chunked);
            await("the first half").until(() -> arrived.get() == HALF);
            send(socket, chunked);
            socket.getOutputStream().write((chunked ? "0\r\n\r\n" : "").getBytes(StandardCharsets.US_ASCII));

            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 204");
            assertThat(arrived).hasValue(2L * HALF);
        }
    }

    private static void send(Socket socket, boolean chunked) throws IOException {
        var out = socket.getOutputStream();
        out.write((chunked ? Integer.toHexString(HALF) + "\r\n" : "").getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[HALF]);
        out.write((chunked ? "\r\n" : "").getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void an_event_reaches_its_reader_while_the_next_is_awaited() throws IOException {
        try (var socket = new Socket("localhost", door.port())) {
            var head = "GET /api/v1/instances/acme/stream HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .lines();

            assertThat(lines.anyMatch("data: first"::equals)).isTrue();
        }
    }
}
