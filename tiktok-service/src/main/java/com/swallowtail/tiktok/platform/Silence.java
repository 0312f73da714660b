package com.swallowtail.tiktok.platform;

import com.swallowtail.web.Problem;
import com.swallowtail.web.outbound.NotSent;
import com.swallowtail.web.outbound.TimedOut;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells what it means when there is no answer: never sent, or sent and nobody knows. */
final class Silence {
    private Silence() {}

    static Throwable explained(Throwable failure) {
        return switch (failure) {
            case TikTokFailure known -> known;
            case NotSent refused -> unavailable(refused, false, refused.retryAfter());
            case TimedOut late -> unavailable(late, true, null);
            default -> broken(failure);
        };
    }

    private static TikTokFailure unavailable(Problem guard, boolean sent, @Nullable Duration wait) {
        var failure = new TikTokFailure.Unavailable(guard.type(), guard.detail(), sent, guard);
        failure.retryAfter(wait);
        return failure;
    }

    private static TikTokFailure broken(Throwable failure) {
        return neverConnected(failure)
                ? new TikTokFailure.Unavailable(
                        TikTokProblem.TIKTOK_UNAVAILABLE, "TikTok cannot be reached", false, failure)
                : TikTokFailure.unavailable("The connection to TikTok broke before its answer", failure);
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
