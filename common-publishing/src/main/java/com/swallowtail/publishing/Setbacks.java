package com.swallowtail.publishing;

import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.web.Failure;
import com.swallowtail.web.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a failure means for a post: wait and go on, or end. */
public final class Setbacks {
    private Setbacks() {}

    /** The failure of a call that certainly had no effect. */
    public static Progress of(Problem problem, Step again) {
        return mayPass(problem) ? ofQuestion(problem, again) : new Progress.Refused(problem.failure());
    }

    /** The failure of a question about a publication: whatever it is, it says nothing about the publication. */
    public static Progress ofQuestion(Problem problem, Step again) {
        return new Progress.Trouble(problem.failure(), pause(problem), again);
    }

    /** No usable answer to the call that publishes: it may have had its effect all the same. */
    public static Progress unclear(PlatformFailure failure, Step settling) {
        var known = Failure.of(
                PublishingProblem.OUTCOME_UNKNOWN,
                "The platform did not say whether it took the post",
                failure.platform());
        return new Progress.Unclear(known, settling);
    }

    private static boolean mayPass(Problem problem) {
        return problem.type().retryable() || problem.type().status() >= 500;
    }

    private static @Nullable Duration pause(Problem problem) {
        return problem instanceof PlatformFailure.Throttled throttled ? throttled.pause() : problem.retryAfter();
    }
}
