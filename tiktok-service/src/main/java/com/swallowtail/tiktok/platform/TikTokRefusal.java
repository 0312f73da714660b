package com.swallowtail.tiktok.platform;

import com.swallowtail.publishing.platform.Dialect;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.platform.Wording;
import com.swallowtail.web.PlatformRefusal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What TikTok's refusals mean. */
final class TikTokRefusal {
    static final Dialect TIKTOK =
            new Dialect("tiktok", "TikTok", TikTokProblem.TIKTOK_UNAVAILABLE, TikTokProblem.SCOPE_MISSING);

    /** TikTok tells nobody how long to wait; its windows are a minute long. */
    private static final Duration PACE = Duration.ofMinutes(1);

    private TikTokRefusal() {}

    /** What TikTok answered, as a failure; never called for a success. */
    static PlatformFailure of(int httpStatus, @Nullable String code, @Nullable String message, @Nullable String logId) {
        PlatformRefusal refusal = new PlatformRefusal(
                TIKTOK.platform(), Wording.bounded(code), null, Wording.bounded(message), Wording.bounded(logId));
        PlatformFailure failure = classified(httpStatus, code);
        failure.with(refusal);
        return failure;
    }

    private static PlatformFailure classified(int httpStatus, @Nullable String code) {
        TikTokProblem problem = TikTokProblem.named(code);
        if (httpStatus >= 500 || httpStatus / 100 == 3 || problem == TikTokProblem.TIKTOK_UNAVAILABLE) {
            return TIKTOK.unclear("TikTok answered with HTTP status " + httpStatus, null);
        }
        if (httpStatus == 429) {
            return throttled(PACE);
        }
        return switch (problem) {
            case TIKTOK_RATE_LIMITED -> throttled(PACE);
            case TOKEN_REJECTED -> new PlatformFailure.TokenRejected(problem, problem.cause(), "access_token_invalid");
            case SCOPE_MISSING -> new PlatformFailure.ScopeMissing(problem, problem.cause());
            case TIKTOK_REFUSED -> new PlatformFailure.Denied(problem, undocumented(httpStatus, code));
            default -> new PlatformFailure.Denied(problem, problem.cause());
        };
    }

    static PlatformFailure throttled(Duration pause) {
        return new PlatformFailure.Throttled(
                TikTokProblem.TIKTOK_RATE_LIMITED, TikTokProblem.TIKTOK_RATE_LIMITED.cause(), pause);
    }

    private static String undocumented(int httpStatus, @Nullable String code) {
        String shown = Wording.bounded(code);
        return shown == null || shown.equals("ok")
                ? "TikTok refused with HTTP status " + httpStatus
                : "TikTok refused with the code " + shown;
    }
}
