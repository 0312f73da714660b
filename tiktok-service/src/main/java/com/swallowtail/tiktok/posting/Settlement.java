package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Progress;
import com.swallowtail.publishing.UnsettledPosts;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.tiktok.platform.TikTok;
import com.swallowtail.tiktok.platform.Video;
import com.swallowtail.tiktok.platform.VideoPage;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Finds out whether a post has appeared although the answer to its publishing call was lost: by the account's own videos
 * since that call, where exactly one has its caption and no other post can claim it. Absence says nothing: a post may be
 * private, in moderation, or not yet fetched.
 */
@ApplicationScoped
class Settlement {
    private static final int PAGE = 20;
    private static final int TITLE_LENGTH = 150;

    private final TikTok tiktok;
    private final AccountTokens tokens;
    private final UnsettledPosts unsettled;
    private final FollowUp followUp;

    Settlement(TikTok tiktok, AccountTokens tokens, UnsettledPosts unsettled, FollowUp followUp) {
        this.tiktok = tiktok;
        this.tokens = tokens;
        this.unsettled = unsettled;
        this.followUp = followUp;
    }

    Uni<Progress> settle(Post post, TikTokPost content) {
        if (post.fact(Post.HANDLE).isPresent()) {
            return followUp.follow(post, TikTokStep.SETTLE);
        }
        if (!content.isDirect() || content.caption().isBlank()) {
            return Uni.createFrom().item(new Progress.Pending());
        }
        return tokens.using(post.instanceId(), token -> tiktok.videos(token, null, PAGE))
                .chain(page -> decide(post, content, page))
                .onFailure(Problem.class)
                .recoverWithItem(failure -> Setbacks.ofQuestion((Problem) failure, TikTokStep.SETTLE));
    }

    private Uni<Progress> decide(Post post, TikTokPost content, VideoPage page) {
        var since = Objects.requireNonNull(post.latchedAt()).truncatedTo(ChronoUnit.SECONDS);
        return Multi.createFrom()
                .iterable(candidates(page, since, content.caption()))
                .onItem()
                .transformToUniAndConcatenate(video -> ownable(post, video))
                .collect()
                .asList()
                .map(Settlement::onlyOne);
    }

    private Uni<Video> ownable(Post post, Video video) {
        return unsettled.mayOwn(post, video.id()).map(alone -> alone ? video : null);
    }

    private static List<Video> candidates(VideoPage page, Instant since, String caption) {
        return page.videos().stream()
                .filter(video -> !video.createdAt().isBefore(since))
                .filter(video -> isSame(caption, video.title()) || isSame(caption, video.description()))
                .toList();
    }

    private static boolean isSame(String caption, @org.jspecify.annotations.Nullable String shown) {
        return shown != null && shown.equals(caption.substring(0, Math.min(TITLE_LENGTH, caption.length())));
    }

    private static Progress onlyOne(List<Video> videos) {
        if (videos.size() != 1) {
            return new Progress.Pending();
        }
        return new Progress.Published(videos.getFirst().id(), videos.getFirst().shareUrl());
    }
}
