package com.swallowtail.web.fetch;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Reads an address: connects to the network address that was checked, under the host's own name, and follows a redirect
 * only after checking where it leads. Fails with a {@link FetchFailure} and with nothing else.
 */
@Singleton
public class GuardedClient {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final AddressGuard guard;
    private final HttpClient http;
    private final Duration answerTimeout;
    private final int redirects;

    public GuardedClient(Vertx vertx, AddressGuard guard, FetchConfig config) {
        this.guard = guard;
        this.answerTimeout = config.answerTimeout();
        this.redirects = config.redirects();
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) config.idleTimeout().toMillis())
                .setMaxPoolSize(16));
    }

    @PreDestroy
    void close() {
        http.getDelegate().close();
    }

    /** The paused answer to GET with these headers, whatever its status. */
    public Uni<Fetched> get(URI url, Map<String, String> headers) {
        return get(url, headers, redirects);
    }

    private Uni<Fetched> get(URI url, Map<String, String> headers, int redirectsLeft) {
        return guard.check(url)
                .chain(checked -> send(checked, headers))
                .chain(answer -> REDIRECTS.contains(answer.status())
                        ? follow(answer, headers, redirectsLeft)
                        : Uni.createFrom().item(answer));
    }

    private Uni<Fetched> follow(Fetched answer, Map<String, String> headers, int redirectsLeft) {
        answer.discard();
        String location = answer.header("Location");
        if (location == null || redirectsLeft == 0) {
            return Uni.createFrom().failure(new FetchFailure.Misdirected("The host redirects too often", null));
        }
        return Uni.createFrom()
                .item(() -> answer.url().resolve(location))
                .onFailure(IllegalArgumentException.class)
                .transform(failure -> new FetchFailure.Misdirected("The host redirects to no address", failure))
                .chain(next -> get(next, headers, redirectsLeft - 1));
    }

    private Uni<Fetched> send(CheckedUrl checked, Map<String, String> headers) {
        return http.request(options(checked))
                .invoke(request -> headers.forEach(request::putHeader))
                .chain(request -> request.send()
                        .map(response -> new Fetched(checked.url(), request, response))
                        .ifNoItem()
                        .after(answerTimeout)
                        .fail()
                        .onFailure()
                        .invoke(() -> request.reset()))
                .invoke(Fetched::pause)
                .onFailure()
                .transform(failure -> new FetchFailure.Unreachable("The host does not answer", failure));
    }

    private static RequestOptions options(CheckedUrl checked) {
        URI url = checked.url();
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(
                        checked.port(), checked.address().getHostAddress()))
                .setHost(checked.host())
                .setPort(checked.port())
                .setSsl(checked.secure())
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false);
    }
}
