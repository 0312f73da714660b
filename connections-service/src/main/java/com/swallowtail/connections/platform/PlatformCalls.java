package com.swallowtail.connections.platform;

import com.swallowtail.web.outbound.Endpoint;
import com.swallowtail.web.outbound.NotSent;
import com.swallowtail.web.outbound.Outbound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * How an adapter calls its platform: through a named guard, and whatever happens on the way fails as a
 * {@link PlatformFailure} that knows whether the platform may have acted.
 */
@ApplicationScoped
public class PlatformCalls {
    private final Outbound outbound;

    PlatformCalls(Outbound outbound) {
        this.outbound = outbound;
    }

    /** Makes sense of an answer, or throws a {@link PlatformFailure}. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(int status, @Nullable String body);
    }

    /** Sends at most once. */
    public <T> Uni<T> once(Endpoint endpoint, Supplier<Uni<RestResponse<String>>> send, Reading<T> reading) {
        return typed(outbound.call(endpoint, () -> typed(read(send.get(), reading))));
    }

    /** Sends again when the platform was not well; for reads. */
    public <T> Uni<T> repeatable(Endpoint endpoint, Supplier<Uni<RestResponse<String>>> send, Reading<T> reading) {
        return typed(outbound.callRepeatable(endpoint, () -> typed(read(send.get(), reading))));
    }

    private static <T> Uni<T> read(Uni<RestResponse<String>> sent, Reading<T> reading) {
        return sent.map(response -> reading.read(response.getStatus(), text(response)));
    }

    /** With its exception mapper off, the REST client leaves the body of a 4xx or 5xx unread. */
    private static @Nullable String text(RestResponse<?> response) {
        Object body = response.getEntity();
        if (!(body instanceof InputStream unread)) {
            return (String) body;
        }
        try (unread) {
            return new String(unread.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private static <T> Uni<T> typed(Uni<T> sent) {
        return sent.onFailure(failure -> !(failure instanceof PlatformFailure)).transform(PlatformCalls::failure);
    }

    private static PlatformFailure failure(Throwable failure) {
        return nothingSent(failure)
                ? PlatformFailure.Unavailable.unreached(failure)
                : PlatformFailure.Unavailable.silent(failure);
    }

    private static boolean nothingSent(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotSent
                    || cause instanceof SendInTime.TooLate
                    || cause instanceof ConnectException
                    || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }
}
