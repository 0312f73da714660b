package com.swallowtail.web.fetch;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A host's answer whose body has not been read yet; whoever holds it reads or discards it. */
public final class Fetched {
    private final URI url;
    private final HttpClientRequest request;
    private final HttpClientResponse response;

    Fetched(URI url, HttpClientRequest request, HttpClientResponse response) {
        this.url = url;
        this.request = request;
        this.response = response;
    }

    /** Where it came from, after redirects. */
    public URI url() {
        return url;
    }

    public int status() {
        return response.statusCode();
    }

    public @Nullable String header(String name) {
        return response.getHeader(name);
    }

    void pause() {
        response.pause();
    }

    /** The body, as fast as it is asked for; fails with {@link FetchFailure.Unreachable} where it breaks off. */
    public Multi<Buffer> body() {
        return response.toMulti()
                .onFailure()
                .transform(failure -> new FetchFailure.Unreachable("The host stopped in the middle", failure));
    }

    /** The whole body, which may have so many bytes; whoever gives up waiting gives up the connection as well. */
    public Uni<Buffer> whole(int most) {
        return body().onItem()
                .scan(Buffer::buffer, (read, piece) -> append(read, piece, most))
                .collect()
                .last()
                .onTermination()
                .invoke((read, failure, cancelled) -> {
                    if (failure != null || cancelled) {
                        discard();
                    }
                });
    }

    private static Buffer append(Buffer read, Buffer piece, int most) {
        if (read.length() + piece.length() > most) {
            throw new FetchFailure.TooLong(most);
        }
        return read.appendBuffer(piece);
    }

    /** Gives up the rest of it, and the connection with it. */
    public void discard() {
        response.exceptionHandler(expected -> {});
        request.reset();
    }
}
