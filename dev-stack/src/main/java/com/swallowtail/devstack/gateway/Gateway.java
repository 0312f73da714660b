package com.swallowtail.devstack.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The gateway as a running server: refuses what no service should see, and passes on the rest. */
public final class Gateway implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Gateway.class.getName());
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final long DRAINED_BYTES = 64L * 1024 * 1024;

    private final GatewayConfig config;
    private final OwnPages pages;
    private final AddressLimit limit;
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final HttpServer server;

    private Gateway(GatewayConfig config) {
        this.config = config;
        this.pages = new OwnPages(console(config), config.settings());
        this.limit = new AddressLimit(config.requestsPerSecond(), config.burst());
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(256).setConnectTimeout(2000));
        this.server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(config.port())
                        .setHandle100ContinueAutomatically(true))
                .requestHandler(this::answer);
    }

    private static Console console(GatewayConfig config) {
        var issuer = URI.create(config.settings().get("oidcIssuerUrl"));
        return Console.read(
                config.console(), config.routes().pages(), issuer.getScheme() + "://" + issuer.getAuthority());
    }

    public static Gateway start(GatewayConfig config) {
        var gateway = new Gateway(config);
        try {
            gateway.server.listen().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
            return gateway;
        } catch (Exception e) {
            gateway.close();
            throw new IllegalStateException("The gateway cannot listen on port " + config.port(), e);
        }
    }

    public int port() {
        return server.actualPort();
    }

    @Override
    public void close() {
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .exceptionally(late -> null)
                .join();
    }

    private void answer(HttpServerRequest request) {
        var marks = RequestMarks.of(request.getHeader(RequestMarks.REQUEST_ID), request.getHeader("traceparent"));
        var began = System.nanoTime();
        request.response().endHandler(end -> log(request, marks, began));
        if (BROKEN_ESCAPE.matcher(request.uri()).find()) {
            var detail = "The address has a % that no two hexadecimal digits follow";
            Answers.problem(request, marks, GatewayProblem.BAD_REQUEST, detail);
            return;
        }
        if (pages.answers(request, marks)) {
            return;
        }
        var route = request.path() == null
                ? null
                : config.routes().find(request.path()).orElse(null);
        if (route == null) {
            Answers.problem(request, marks, GatewayProblem.NOT_FOUND, "Nothing is served at this address");
        } else {
            admit(request, marks, route);
        }
    }

    private void admit(HttpServerRequest request, RequestMarks marks, Route route) {
        if (!route.methods().contains(request.method().name())) {
            request.response()
                    .putHeader(
                            "Allow",
                            String.join(", ", route.methods().stream().sorted().toList()));
            Answers.problem(
                    request,
                    marks,
                    GatewayProblem.METHOD_NOT_ALLOWED,
                    "Not with " + request.method().name());
        } else if (route.limitedByAddress()
                && !limit.admits(request.remoteAddress().hostAddress())) {
            Answers.problem(request, marks, GatewayProblem.RATE_LIMITED, "Too many requests from this address");
        } else if (declaredLength(request) > route.maxBodyBytes()) {
            refuseBody(request, marks, route);
        } else if (request.getHeader("Transfer-Encoding") != null && !route.streamed()) {
            collectThenForward(request, marks, route);
        } else {
            forward(request, marks, route, null);
        }
    }

    /** A body of unknown length is taken in first, so that one that grows too large never reaches a service. */
    private void collectThenForward(HttpServerRequest request, RequestMarks marks, Route route) {
        var body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() > route.maxBodyBytes()) {
                request.handler(null).endHandler(null);
                refuseBody(request, marks, route);
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(end -> forward(request, marks, route, body));
    }

    private void refuseBody(HttpServerRequest request, RequestMarks marks, Route route) {
        if (declaredLength(request) > DRAINED_BYTES || request.getHeader("Transfer-Encoding") != null) {
            request.response().putHeader("Connection", "close");
        }
        var detail = "The body is larger than " + route.maxBodyBytes() + " bytes";
        Answers.problem(request, marks, GatewayProblem.PAYLOAD_TOO_LARGE, detail);
    }

    private void forward(HttpServerRequest request, RequestMarks marks, Route route, @Nullable Buffer body) {
        if (body == null) {
            request.pause();
        }
        var service = config.services().get(route.service());
        if (service == null) {
            Answers.problem(request, marks, GatewayProblem.BAD_GATEWAY, route.service() + " is not part of this stack");
            return;
        }
        var target = new RequestOptions().setHost(service.getHost()).setPort(service.getPort());
        if (!route.streamed() && !String.valueOf(request.getHeader("Accept")).contains("text/event-stream")) {
            target.setIdleTimeout(config.answersWithin().toMillis());
        }
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .originRequestProvider((received, pool) -> pool.request(target))
                .addInterceptor(new Forwarding(route, marks, body))
                .handle(request);
    }

    private static long declaredLength(HttpServerRequest request) {
        try {
            var header = request.getHeader("Content-Length");
            return header == null ? 0 : Long.parseLong(header.trim());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Without the query, which may carry codes and states. */
    private static void log(HttpServerRequest request, RequestMarks marks, long began) {
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        LOG.log(Level.INFO, () -> "%s %s %d %d ms %s"
                .formatted(
                        request.method(),
                        request.path(),
                        request.response().getStatusCode(),
                        millis,
                        marks.requestId()));
    }
}
