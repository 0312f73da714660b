package com.swallowtail.publishing.platform;

import com.swallowtail.web.Problem;
import com.swallowtail.web.outbound.NotSent;
import com.swallowtail.web.outbound.TimedOut;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells what it means when there is no answer: never sent, or sent and nobody knows. */
public final class Silence {
    private final Dialect dialect;

    public Silence(Dialect dialect) {
        this.dialect = dialect;
    }

    public Throwable explained(Throwable failure) {
        return switch (failure) {
            case PlatformFailure known -> known;
            case NotSent refused -> unavailable(refused, false, refused.retryAfter());
            case TimedOut late -> unavailable(late, true, null);
            default -> broken(failure);
        };
    }

    private static PlatformFailure unavailable(Problem guard, boolean sent, @Nullable Duration wait) {
        var failure = new PlatformFailure.Unavailable(guard.type(), guard.detail(), sent, guard);
        failure.retryAfter(wait);
        return failure;
    }

    private PlatformFailure broken(Throwable failure) {
        return neverConnected(failure)
                ? new PlatformFailure.Unavailable(
                        dialect.unavailable(), dialect.name() + " cannot be reached", false, failure)
                : dialect.unclear("The connection to " + dialect.name() + " broke before its answer", failure);
    }

    private static boolean neverConnected(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }
}
