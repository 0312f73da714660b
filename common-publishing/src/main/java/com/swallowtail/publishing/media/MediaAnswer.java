package com.swallowtail.publishing.media;

import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A media host's answer whose body has not been read yet. */
final class MediaAnswer {
    private final URI url;
    private final HttpClientRequest request;
    private final HttpClientResponse response;

    MediaAnswer(URI url, HttpClientRequest request, HttpClientResponse response) {
        this.url = url;
        this.request = request;
        this.response = response;
    }

    URI url() {
        return url;
    }

    int status() {
        return response.statusCode();
    }

    @Nullable
    String header(String name) {
        return response.getHeader(name);
    }

    void pause() {
        response.pause();
    }

    /** The body, as fast as it is asked for. */
    Multi<Buffer> body() {
        return response.toMulti();
    }

    /** Gives up the rest of it, and the connection with it. */
    void discard() {
        response.exceptionHandler(expected -> {});
        request.reset();
    }
}
