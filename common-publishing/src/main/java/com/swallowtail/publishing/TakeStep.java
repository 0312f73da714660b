package com.swallowtail.publishing;

import com.swallowtail.publishing.Step.Latch;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Failure;
import com.swallowtail.web.LogMarks;
import com.swallowtail.web.Problem;
import com.swallowtail.web.outbound.NotSent;
import io.opentelemetry.instrumentation.annotations.SpanAttribute;
import io.opentelemetry.instrumentation.annotations.WithSpan;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes the next step of a post that this process holds, and stores what it has come to.
 *
 * <ol>
 *   <li>No transaction is open while the platform is called.</li>
 *   <li>An irreversible call is made only after its latch is stored, and after that never again, whatever happened to
 *       the process meanwhile: the post's outcome is then unknown, and is found out.</li>
 * </ol>
 */
@ApplicationScoped
class TakeStep {
    private static final Logger LOG = Logger.getLogger(TakeStep.class);

    private final Posts posts;
    private final Platforms platforms;
    private final CrashPoints crashPoints;

    TakeStep(Posts posts, Platforms platforms, CrashPoints crashPoints) {
        this.posts = posts;
        this.platforms = platforms;
        this.crashPoints = crashPoints;
    }

    /** Whether the next step may be taken at once. */
    @WithSpan("publishing step")
    Uni<Boolean> take(@SpanAttribute("swallowtail.post.id") UUID id, String owner) {
        return posts.held(id, owner)
                .chain(post -> post == null ? Uni.createFrom().item(false) : take(post, owner));
    }

    private Uni<Boolean> take(Post post, String owner) {
        LogMarks.set(post.instanceId(), post.platform());
        var platform = platforms.of(post);
        var step = platform.step(post.step());
        return crashPoints
                .reached(post, step, CrashPoint.STARTED)
                .chain(() -> progress(platform, step, post, owner))
                .onItem()
                .ifNotNull()
                .transformToUni(progress -> store(post, owner, step, progress))
                .map(Boolean.TRUE::equals);
    }

    private Uni<Boolean> store(Post post, String owner, Step step, Progress progress) {
        return crashPoints
                .reached(post, step, CrashPoint.ANSWERED)
                .chain(() -> posts.record(post.id(), owner, step, progress))
                .call(() -> crashPoints.reached(post, step, CrashPoint.STORED))
                .map(after -> after != null && progress instanceof Progress.Learned);
    }

    private Uni<@Nullable Progress> progress(PlatformPosting platform, Step step, Post post, String owner) {
        if (step.latch() == Latch.NONE) {
            return called(platform, step, post);
        }
        if (step.latch() == Latch.ONCE && post.isLatched()) {
            return Uni.createFrom().item(answerLost(platform));
        }
        return posts.latch(post.id(), owner, step)
                .onItem()
                .ifNotNull()
                .call(() -> crashPoints.reached(post, step, CrashPoint.LATCHED))
                .onItem()
                .ifNotNull()
                .transformToUni(latched -> called(platform, step, post));
    }

    private Uni<Progress> called(PlatformPosting platform, Step step, Post post) {
        return Uni.createFrom()
                .deferred(() -> platform.take(step, post))
                .onFailure()
                .invoke(failure -> LOG.warnf("Post %s at %s: %s", post.id(), step.name(), failure))
                .onFailure()
                .recoverWithItem(failure -> unforeseen(platform, step, failure));
    }

    private static Progress unforeseen(PlatformPosting platform, Step step, Throwable thrown) {
        if (step.latch() == Latch.NONE || thrown instanceof NotSent) {
            return ofFailure(step, thrown);
        }
        return step.latch() == Latch.REPEATABLE ? new Progress.Pending() : answerLost(platform);
    }

    private static Progress ofFailure(Step step, Throwable thrown) {
        if (!(thrown instanceof Problem problem)) {
            var failure = Failure.of(EdgeProblem.INTERNAL_ERROR, "The step failed unexpectedly");
            return new Progress.Trouble(failure, null, step);
        }
        return problem.type().retryable() || problem.type().status() >= 500
                ? new Progress.Trouble(problem.failure(), problem.retryAfter(), step)
                : new Progress.Refused(problem.failure());
    }

    private static Progress answerLost(PlatformPosting platform) {
        var failure =
                Failure.of(PublishingProblem.OUTCOME_UNKNOWN, "The platform's answer to the publishing call was lost");
        return new Progress.Unclear(failure, platform.settling());
    }
}
