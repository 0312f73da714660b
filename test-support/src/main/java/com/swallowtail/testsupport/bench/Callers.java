package com.swallowtail.testsupport.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A fixed number of connections, each of which asks anew as soon as it has its answer. They share one thread. */
public final class Callers implements AutoCloseable {
    private static final long ANSWERED_WITHIN_SECONDS = 60;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final int connections;
    private final HttpClient client;
    private final int port;

    public Callers(int connections, int port) {
        this.connections = connections;
        this.port = port;
        this.client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(connections));
    }

    /** Asks for so long, each time at the next address. */
    public Load ask(Duration time, String token, Supplier<String> addresses) {
        var turn = new Turn(time, token, addresses);
        vertx.runOnContext(started -> {
            for (var connection = 0; connection < connections; connection++) {
                turn.next();
            }
        });
        try {
            return turn.over
                    .future()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(time.toSeconds() + ANSWERED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("The callers did not come to an end", e);
        }
    }

    @Override
    public void close() {
        client.close();
        vertx.close();
    }

    /** All of it happens on the one thread of the callers. */
    private final class Turn {
        private final long began = System.nanoTime();
        private final Duration time;
        private final String token;
        private final Supplier<String> addresses;
        private final Promise<Load> over = Promise.promise();
        private long[] nanos = new long[1 << 16];
        private int answers;
        private long refused;
        private String refusal = "";
        private int asking = connections;

        private Turn(Duration time, String token, Supplier<String> addresses) {
            this.time = time;
            this.token = token;
            this.addresses = addresses;
        }

        private void next() {
            var asked = System.nanoTime();
            if (asked - began >= time.toNanos()) {
                end();
                return;
            }
            client.request(question())
                    .compose(HttpClientRequest::send)
                    .compose(answer -> answer.statusCode() == 200
                            ? answer.body().mapEmpty()
                            : answer.body().compose(body -> Future.failedFuture(answer.statusCode() + " " + body)))
                    .onComplete(done -> {
                        note(done.cause(), System.nanoTime() - asked);
                        next();
                    });
        }

        private RequestOptions question() {
            var question = new RequestOptions()
                    .setMethod(HttpMethod.GET)
                    .setHost("localhost")
                    .setPort(port)
                    .setURI(addresses.get());
            return token.isEmpty() ? question : question.putHeader("Authorization", "Bearer " + token);
        }

        private void note(@Nullable Throwable other, long took) {
            if (other != null) {
                refused++;
                refusal = other.toString();
                return;
            }
            if (answers == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * nanos.length);
            }
            nanos[answers++] = took;
        }

        private void end() {
            asking--;
            if (asking == 0) {
                over.complete(Load.of(nanos, answers, refused, refusal, Duration.ofNanos(System.nanoTime() - began)));
            }
        }
    }
}
