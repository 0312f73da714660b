package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Progress;
import com.swallowtail.publishing.Setbacks;
import com.swallowtail.publishing.Step;
import com.swallowtail.publishing.intake.PostMedia;
import com.swallowtail.publishing.media.MediaProbe;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.publishing.token.UsableToken;
import com.swallowtail.tiktok.platform.Publication;
import com.swallowtail.tiktok.platform.TikTok;
import com.swallowtail.tiktok.platform.VideoSource;
import com.swallowtail.tiktok.upload.ChunkPlan;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Tells TikTok about a post: where its media is, or that a file will come. */
@ApplicationScoped
class Submission {
    private final TikTok tiktok;
    private final AccountTokens tokens;
    private final PostMedia media;
    private final TikTokQuotas quotas;
    private final Duration restWhenFull;

    Submission(TikTok tiktok, AccountTokens tokens, PostMedia media, TikTokQuotas quotas, PostingConfig config) {
        this.tiktok = tiktok;
        this.tokens = tokens;
        this.media = media;
        this.quotas = quotas;
        this.restWhenFull = config.restWhenFull();
    }

    /** The irreversible call for media that TikTok fetches: only a clear refusal lets it be made again. */
    Uni<Progress> pull(Post post, TikTokPost content) {
        return media.addresses(post.instanceId(), content.media())
                .chain(addresses -> tokens.using(post.instanceId(), token -> initPull(token, content, addresses)))
                .<Progress>map(begun -> new Progress.Learned(Map.of(Post.HANDLE, begun.publishId()), TikTokStep.FOLLOW))
                .onFailure(Problem.class)
                .recoverWithUni(failure -> notPulled(post, content, (Problem) failure));
    }

    /** Nothing appears before the file's last byte, so this may be done again. */
    Uni<Progress> upload(Post post, TikTokPost content) {
        return media.source(post.instanceId(), content.media().getFirst())
                .probe()
                .chain(probe -> initUpload(post, content, probe, plan(probe)))
                .onFailure(Problem.class)
                .recoverWithUni(failure -> refused(post, content, (Problem) failure));
    }

    private Uni<Publication> initPull(UsableToken token, TikTokPost content, List<URI> addresses) {
        if (content.type() == TikTokPost.Type.PHOTO) {
            return tiktok.initPhotos(token, content.photoInit(addresses));
        }
        return initVideo(token, content, new VideoSource.Pull(addresses.getFirst()));
    }

    private Uni<Publication> initVideo(UsableToken token, TikTokPost content, VideoSource source) {
        return content.isDirect()
                ? tiktok.initVideo(token, content.videoInit(source))
                : tiktok.initInboxVideo(token, source);
    }

    private Uni<Progress> initUpload(Post post, TikTokPost content, MediaProbe probe, ChunkPlan plan) {
        var next = plan.count() == 1 ? TikTokStep.SEND_LAST_CHUNK : TikTokStep.SEND_CHUNK;
        return tokens.using(post.instanceId(), token -> initVideo(token, content, plan.source()))
                .map(begun -> new Progress.Learned(Facts.ofUpload(post, begun, plan, probe.contentType()), next));
    }

    private static ChunkPlan plan(MediaProbe probe) {
        return probe.ranges() ? ChunkPlan.of(probe.length()) : ChunkPlan.whole(probe.length());
    }

    private Uni<Progress> notPulled(Post post, TikTokPost content, Problem problem) {
        return problem instanceof PlatformFailure failure && failure.unclear()
                ? Uni.createFrom().item(Setbacks.unclear(failure, TikTokStep.SETTLE))
                : refused(post, content, problem);
    }

    private Uni<Progress> refused(Post post, TikTokPost content, Problem problem) {
        Step again = TikTokStep.PREPARE;
        var progress = DayLimits.setback(problem, again, restWhenFull);
        return quotas.notPublished(post, content)
                .chain(() -> noted(post, content, problem))
                .replaceWith(progress);
    }

    private Uni<Void> noted(Post post, TikTokPost content, Problem problem) {
        if (problem instanceof PlatformFailure.Throttled throttled) {
            return quotas.initIsFull(post, content, throttled.pause());
        }
        return DayLimits.isFull(problem)
                ? quotas.dayIsFull(post, content, restWhenFull)
                : Uni.createFrom().voidItem();
    }
}
