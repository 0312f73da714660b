package com.swallowtail.publishing.media;

import com.swallowtail.web.Problem;
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
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Reads a range from a media address: connects to the address that was checked, under the host's own name, and follows a
 * redirect only after checking where it leads.
 */
@Singleton
class MediaRequest {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final AddressGuard guard;
    private final HttpClient http;
    private final Duration answerTimeout;
    private final int redirects;

    MediaRequest(Vertx vertx, AddressGuard guard, MediaConfig config) {
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

    /** The paused answer, whatever its status, and where it came from. */
    Uni<MediaAnswer> get(URI url, String range) {
        return get(url, range, redirects);
    }

    private Uni<MediaAnswer> get(URI url, String range, int redirectsLeft) {
        return guard.check(url)
                .chain(checked -> send(checked, range))
                .chain(answer -> REDIRECTS.contains(answer.status())
                        ? follow(answer, range, redirectsLeft)
                        : Uni.createFrom().item(answer));
    }

    private Uni<MediaAnswer> follow(MediaAnswer answer, String range, int redirectsLeft) {
        answer.discard();
        String location = answer.header("Location");
        if (location == null || redirectsLeft == 0) {
            return Uni.createFrom()
                    .failure(new Problem(MediaProblem.MEDIA_REFUSED_BY_HOST, "The media's host redirects too often"));
        }
        return Uni.createFrom()
                .item(() -> answer.url().resolve(location))
                .onFailure(IllegalArgumentException.class)
                .transform(MediaRequest::nowhere)
                .chain(next -> get(next, range, redirectsLeft - 1));
    }

    private Uni<MediaAnswer> send(CheckedUrl checked, String range) {
        return http.request(options(checked))
                .invoke(request -> request.putHeader("Range", range).putHeader("Accept", "*/*"))
                .chain(request -> request.send()
                        .map(response -> new MediaAnswer(checked.url(), request, response))
                        .ifNoItem()
                        .after(answerTimeout)
                        .fail()
                        .onFailure()
                        .invoke(() -> request.reset()))
                .invoke(MediaAnswer::pause)
                .onFailure()
                .transform(MediaRequest::unreachable);
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

    private static Throwable unreachable(Throwable failure) {
        return new Problem(MediaProblem.MEDIA_UNREACHABLE, "The media's host does not answer", failure);
    }

    private static Throwable nowhere(Throwable failure) {
        return new Problem(MediaProblem.MEDIA_REFUSED_BY_HOST, "The media's host redirects to no address", failure);
    }
}
