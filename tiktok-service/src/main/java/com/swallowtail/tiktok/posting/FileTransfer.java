package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Progress;
import com.swallowtail.publishing.Setbacks;
import com.swallowtail.publishing.Step;
import com.swallowtail.publishing.intake.PostMedia;
import com.swallowtail.publishing.media.Passage;
import com.swallowtail.publishing.platform.ByteRange;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.tiktok.platform.ChunkAnswer;
import com.swallowtail.tiktok.platform.TikTok;
import com.swallowtail.tiktok.platform.TikTokProblem;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/**
 * Sends a file chunk by chunk, each straight from its source.
 *
 * <ol>
 *   <li>A chunk that failed is sent again, and nothing else.
 *   <li>Before the last chunk may have arrived, an upload that TikTok has given up is begun anew, but not for ever.
 *   <li>After that there is no new upload: the last chunk is repeated, which TikTok answers with 416 if it has it, and
 *       then the publication's status settles the rest.
 * </ol>
 */
@ApplicationScoped
class FileTransfer {
    private static final int REPETITIONS = 5;
    private static final int BEGINNINGS = 3;
    private static final Set<TikTokProblem> GIVEN_UP =
            Set.of(TikTokProblem.UPLOAD_EXPIRED, TikTokProblem.UPLOAD_UNKNOWN, TikTokProblem.UPLOAD_REFUSED);

    private final TikTok tiktok;
    private final PostMedia media;

    FileTransfer(TikTok tiktok, PostMedia media) {
        this.tiktok = tiktok;
        this.media = media;
    }

    Uni<Progress> sendChunk(Post post, TikTokPost content) {
        if (Facts.isUploadOver(post)) {
            return Uni.createFrom().item(ended());
        }
        var chunk = Facts.plan(post).from(Facts.stored(post));
        if (chunk.isLast()) {
            return Uni.createFrom().item(new Progress.Learned(Map.of(), TikTokStep.SEND_LAST_CHUNK));
        }
        return sent(post, content, chunk).map(result -> afterChunk(post, chunk, result));
    }

    Uni<Progress> sendLastChunk(Post post, TikTokPost content) {
        if (Facts.isUploadOver(post) || post.isLatched() && post.attempts() >= REPETITIONS) {
            return Uni.createFrom().item(ended());
        }
        var chunk = Facts.plan(post).from(Facts.stored(post));
        return sent(post, content, chunk).map(result -> afterLastChunk(post, chunk, result));
    }

    private Uni<Result> sent(Post post, TikTokPost content, ByteRange chunk) {
        var source = media.source(post.instanceId(), content.media().getFirst());
        var passage = new Passage(source, chunk.first(), chunk.last(), chunk.total());
        return tiktok.putChunk(Facts.uploadUrl(post), chunk, Facts.contentType(post), passage.bytes())
                .<Result>map(Result.Answered::new)
                .onFailure(Problem.class)
                .recoverWithItem(failure -> Result.of((Problem) failure, passage));
    }

    private static Progress afterChunk(Post post, ByteRange chunk, Result result) {
        return switch (result) {
            case Result.Answered(ChunkAnswer.Stored stored) -> stored(chunk.last() + 1, TikTokStep.SEND_CHUNK);
            case Result.Answered(ChunkAnswer.Complete complete) -> ended();
            case Result.Answered(ChunkAnswer.OutOfStep step) -> outOfStep(post, step);
            case Result.Broken broken
            when isGivenUp(broken) -> post.isLatched() ? ended() : begunAnew(post, broken.problem());
            case Result.Broken broken -> setback(broken.problem(), TikTokStep.SEND_CHUNK);
        };
    }

    private static Progress afterLastChunk(Post post, ByteRange chunk, Result result) {
        return switch (result) {
            case Result.Answered(ChunkAnswer.Stored stored) -> ended();
            case Result.Answered(ChunkAnswer.Complete complete) -> ended();
            case Result.Answered(ChunkAnswer.OutOfStep step) when isWhole(step, chunk) -> ended();
            case Result.Answered(ChunkAnswer.OutOfStep step) -> outOfStep(post, step);
            case Result.Broken broken when post.isLatched() -> isGivenUp(broken) ? ended() : new Progress.Pending();
            case Result.Broken broken when broken.unclear() -> new Progress.Pending();
            case Result.Broken broken when isGivenUp(broken) -> begunAnew(post, broken.problem());
            case Result.Broken broken -> setback(broken.problem(), TikTokStep.SEND_LAST_CHUNK);
        };
    }

    /** TikTok's own word on its progress wins; without one, its status is asked. */
    private static Progress outOfStep(Post post, ChunkAnswer.OutOfStep step) {
        return step.stored() < 0 || step.stored() == Facts.stored(post) && post.attempts() > REPETITIONS
                ? ended()
                : stored(Facts.plan(post).resumeAt(step.stored()), TikTokStep.SEND_CHUNK);
    }

    /** TikTok's count may be the last byte's number or the number of bytes. */
    private static boolean isWhole(ChunkAnswer.OutOfStep step, ByteRange chunk) {
        return step.stored() >= chunk.total() - 1;
    }

    private static boolean isGivenUp(Result.Broken broken) {
        return broken.problem() instanceof PlatformFailure.Denied denied && GIVEN_UP.contains(denied.type());
    }

    private static Progress begunAnew(Post post, Problem problem) {
        return Facts.beginnings(post) < BEGINNINGS
                ? new Progress.Trouble(problem.failure(), null, TikTokStep.PREPARE)
                : new Progress.Refused(problem.failure());
    }

    private static Progress setback(Problem problem, Step again) {
        return Setbacks.of(problem, again);
    }

    private static Progress stored(long bytes, Step next) {
        return new Progress.Learned(Map.of(Facts.STORED, String.valueOf(bytes)), next);
    }

    private static Progress ended() {
        return new Progress.Learned(Map.of(Post.UPLOAD_URL, ""), TikTokStep.FOLLOW);
    }

    /** What became of one chunk. */
    private sealed interface Result {
        record Answered(ChunkAnswer answer) implements Result {}

        record Broken(Problem problem, boolean unclear) implements Result {}

        /** A source that broke off has left the chunk incomplete, so TikTok cannot have it. */
        static Result of(Problem failure, Passage passage) {
            var unclear = failure instanceof PlatformFailure known && known.unclear();
            return new Broken(passage.reason(failure), unclear && !passage.isBroken());
        }
    }
}
