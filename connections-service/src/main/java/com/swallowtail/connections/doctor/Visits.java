package com.swallowtail.connections.doctor;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Goes to addresses of the operator's own settings and looks who is there; sends nothing that is secret. */
@ApplicationScoped
class Visits {
    private static final Duration PATIENCE = Duration.ofMillis(1_500);

    private final HttpClient http;

    Visits(Vertx vertx) {
        this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) PATIENCE.toMillis()));
    }

    @PreDestroy
    void close() {
        http.getDelegate().close();
    }

    /** What was answered, whatever its status. */
    record Answer(
            int status, @Nullable String type, @Nullable String date, String body) {}

    Uni<Answer> visit(HttpMethod method, URI address) {
        return http.request(new RequestOptions()
                        .setMethod(method)
                        .setAbsoluteURI(address.toString())
                        .setFollowRedirects(false))
                .chain(request ->
                        request.send().chain(Visits::read).onCancellation().invoke(() -> request.reset()))
                .ifNoItem()
                .after(PATIENCE)
                .fail();
    }

    private static Uni<Answer> read(HttpClientResponse response) {
        return response.body()
                .map(body -> new Answer(
                        response.statusCode(),
                        response.getHeader("Content-Type"),
                        response.getHeader("Date"),
                        body.toString()));
    }
}
