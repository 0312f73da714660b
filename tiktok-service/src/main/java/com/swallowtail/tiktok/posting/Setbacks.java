package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.Progress;
import com.swallowtail.publishing.Step;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.tiktok.platform.TikTokProblem;
import com.swallowtail.web.Problem;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a failure means for a post: wait and go on, or end. */
final class Setbacks {
    /** TikTok's own daily counts; they free themselves within a day, at a time that it does not tell. */
    private static final Set<TikTokProblem> FULL = Set.of(
            TikTokProblem.POSTING_CAP_REACHED,
            TikTokProblem.TOO_MANY_PENDING_DRAFTS,
            TikTokProblem.ACTIVE_USER_CAP_REACHED);

    private Setbacks() {}

    /** The failure of a call that certainly had no effect. */
    static Progress of(Problem problem, Step again, Duration restWhenFull) {
        if (isDayFull(problem)) {
            return new Progress.Trouble(problem.failure(), restWhenFull, again);
        }
        return mayPass(problem)
                ? new Progress.Trouble(problem.failure(), pause(problem), again)
                : new Progress.Refused(problem.failure());
    }

    /** The failure of a question about a publication: whatever it is, it says nothing about the publication. */
    static Progress ofQuestion(Problem problem, Step again) {
        return new Progress.Trouble(problem.failure(), pause(problem), again);
    }

    static boolean isDayFull(Problem problem) {
        return problem instanceof PlatformFailure.Denied denied && FULL.contains(denied.type());
    }

    static boolean mayPass(Problem problem) {
        return problem.type().retryable() || problem.type().status() >= 500;
    }

    private static @Nullable Duration pause(Problem problem) {
        return problem instanceof PlatformFailure.Throttled throttled ? throttled.pause() : problem.retryAfter();
    }
}
