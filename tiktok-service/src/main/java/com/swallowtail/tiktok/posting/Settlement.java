package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Progress;
import com.swallowtail.publishing.RecognizePost;
import com.swallowtail.publishing.Setbacks;
import com.swallowtail.publishing.Sighting;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.tiktok.platform.TikTok;
import com.swallowtail.tiktok.platform.VideoPage;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a post has appeared although the answer to its publishing call was lost: by the account's own videos
 * with its caption, as far as TikTok shows it.
 */
@ApplicationScoped
class Settlement {
    private static final int PAGE = 20;
    private static final int TITLE_LENGTH = 150;

    private final TikTok tiktok;
    private final AccountTokens tokens;
    private final RecognizePost recognizePost;
    private final FollowUp followUp;

    Settlement(TikTok tiktok, AccountTokens tokens, RecognizePost recognizePost, FollowUp followUp) {
        this.tiktok = tiktok;
        this.tokens = tokens;
        this.recognizePost = recognizePost;
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
                .chain(page -> recognizePost.among(post, sightings(page, content.caption())))
                .onFailure(Problem.class)
                .recoverWithItem(failure -> Setbacks.ofQuestion((Problem) failure, TikTokStep.SETTLE));
    }

    private static List<Sighting> sightings(VideoPage page, String caption) {
        return page.videos().stream()
                .filter(video -> isSame(caption, video.title()) || isSame(caption, video.description()))
                .map(video -> new Sighting(video.id(), video.createdAt(), video.shareUrl()))
                .toList();
    }

    private static boolean isSame(String caption, @Nullable String shown) {
        return shown != null && shown.equals(caption.substring(0, Math.min(TITLE_LENGTH, caption.length())));
    }
}
