package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.Progress;
import com.swallowtail.publishing.Setbacks;
import com.swallowtail.publishing.Step;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.tiktok.platform.TikTokProblem;
import com.swallowtail.web.Problem;
import java.time.Duration;
import java.util.Set;

/** TikTok's own daily counts; they free themselves within a day, at a time that it does not tell. */
final class DayLimits {
    private static final Set<TikTokProblem> FULL = Set.of(
            TikTokProblem.POSTING_CAP_REACHED,
            TikTokProblem.TOO_MANY_PENDING_DRAFTS,
            TikTokProblem.ACTIVE_USER_CAP_REACHED);

    private DayLimits() {}

    /** The failure of a call that certainly had no effect. */
    static Progress setback(Problem problem, Step again, Duration restWhenFull) {
        return isFull(problem)
                ? new Progress.Trouble(problem.failure(), restWhenFull, again)
                : Setbacks.of(problem, again);
    }

    static boolean isFull(Problem problem) {
        return problem instanceof PlatformFailure.Denied denied && FULL.contains(denied.type());
    }
}
