package com.swallowtail.tiktok.platform;

import com.swallowtail.publishing.token.TokenRejection;
import com.swallowtail.web.PlatformRefusal;
import com.swallowtail.web.Problem;
import com.swallowtail.web.ProblemType;
import com.swallowtail.web.outbound.TransientFailure;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** TikTok did not do what was asked, or did not say so. */
public abstract sealed class TikTokFailure extends Problem {
    private static final long serialVersionUID = 1L;
    private static final Duration PACE = Duration.ofMinutes(1);

    private TikTokFailure(ProblemType type, String detail, @Nullable Throwable cause) {
        super(type, detail, cause);
    }

    /** Whether the call may have had its effect all the same; false is a promise that nothing was done. */
    public boolean unclear() {
        return false;
    }

    /** No usable answer. Unclear if the call may have reached TikTok. */
    public static final class Unavailable extends TikTokFailure implements TransientFailure {
        private static final long serialVersionUID = 1L;
        private final boolean sent;

        Unavailable(ProblemType type, String detail, boolean sent, @Nullable Throwable cause) {
            super(type, detail, cause);
            this.sent = sent;
        }

        @Override
        public boolean unclear() {
            return sent;
        }
    }

    /** Too many calls; the same call may be made after the wait. */
    public static final class Throttled extends TikTokFailure {
        private static final long serialVersionUID = 1L;

        Throttled() {
            this(PACE);
        }

        Throttled(Duration pause) {
            super(TikTokProblem.TIKTOK_RATE_LIMITED, TikTokProblem.TIKTOK_RATE_LIMITED.cause(), null);
            retryAfter(pause);
        }

        /** How long to leave TikTok alone; it tells nobody, and its windows are a minute long. */
        public Duration pause() {
            return Optional.ofNullable(retryAfter()).orElse(PACE);
        }
    }

    /** The access token is not accepted. */
    public static final class TokenRejected extends TikTokFailure implements TokenRejection {
        private static final long serialVersionUID = 1L;

        TokenRejected() {
            super(TikTokProblem.TOKEN_REJECTED, TikTokProblem.TOKEN_REJECTED.cause(), null);
        }

        @Override
        public String platformError() {
            return "access_token_invalid";
        }
    }

    /** A scope is not granted; known before or after asking TikTok. */
    public static final class ScopeMissing extends TikTokFailure {
        private static final long serialVersionUID = 1L;

        ScopeMissing(String detail) {
            super(TikTokProblem.SCOPE_MISSING, detail, null);
        }
    }

    /** A clear no. */
    public static final class Denied extends TikTokFailure {
        private static final long serialVersionUID = 1L;

        Denied(TikTokProblem problem, String detail) {
            super(problem, detail, null);
        }

        public TikTokProblem problem() {
            return (TikTokProblem) type();
        }
    }

    /** What TikTok answered, as a failure; never called for a success. */
    static TikTokFailure of(int httpStatus, @Nullable String code, @Nullable String message, @Nullable String logId) {
        PlatformRefusal refusal = new PlatformRefusal(
                "tiktok", Wording.bounded(code), null, Wording.bounded(message), Wording.bounded(logId));
        TikTokFailure failure = classified(httpStatus, code);
        failure.with(refusal);
        return failure;
    }

    private static TikTokFailure classified(int httpStatus, @Nullable String code) {
        TikTokProblem problem = TikTokProblem.named(code);
        if (httpStatus >= 500 || httpStatus / 100 == 3 || problem == TikTokProblem.TIKTOK_UNAVAILABLE) {
            return unavailable("TikTok answered with HTTP status " + httpStatus, null);
        }
        if (httpStatus == 429) {
            return new Throttled();
        }
        return switch (problem) {
            case TIKTOK_RATE_LIMITED -> new Throttled();
            case TOKEN_REJECTED -> new TokenRejected();
            case SCOPE_MISSING -> new ScopeMissing(problem.cause());
            case TIKTOK_REFUSED -> new Denied(problem, undocumented(httpStatus, code));
            default -> new Denied(problem, problem.cause());
        };
    }

    /** An answer that nobody can read, or none at all, to a call that may have arrived. */
    static Unavailable unavailable(String detail, @Nullable Throwable cause) {
        return new Unavailable(TikTokProblem.TIKTOK_UNAVAILABLE, detail, true, cause);
    }

    private static String undocumented(int httpStatus, @Nullable String code) {
        String shown = Wording.bounded(code);
        return shown == null || shown.equals("ok")
                ? "TikTok refused with HTTP status " + httpStatus
                : "TikTok refused with the code " + shown;
    }
}
