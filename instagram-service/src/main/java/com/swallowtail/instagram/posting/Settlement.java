package com.swallowtail.instagram.posting;

import com.swallowtail.instagram.platform.Instagram;
import com.swallowtail.instagram.platform.Media;
import com.swallowtail.instagram.platform.MediaPage;
import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Progress;
import com.swallowtail.publishing.RecognizePost;
import com.swallowtail.publishing.Setbacks;
import com.swallowtail.publishing.Sighting;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a post has become once Instagram was told to publish it. Whether it has appeared, its container says; as
 * what, the answer to that call, or else the account's newest media with its caption. Nothing here can fail the post.
 */
@ApplicationScoped
class Settlement {
    private static final Progress APPEARED = new Progress.Published(null, null);
    private static final int PAGE = 25;
    private static final int QUESTIONS = 3;

    private final Instagram instagram;
    private final AccountTokens tokens;
    private final RecognizePost recognizePost;

    Settlement(Instagram instagram, AccountTokens tokens, RecognizePost recognizePost) {
        this.instagram = instagram;
        this.tokens = tokens;
        this.recognizePost = recognizePost;
    }

    /** The link of what is published; it is published without one as well. */
    Uni<Progress> resolve(Post post) {
        var mediaId = post.fact(Facts.MEDIA_ID).orElseThrow();
        return tokens.using(post.instanceId(), token -> instagram.medium(token, mediaId))
                .<Progress>map(media -> new Progress.Published(mediaId, media.permalink()))
                .onFailure(Problem.class)
                .recoverWithItem(failure -> post.attempts() < QUESTIONS
                        ? new Progress.Trouble(((Problem) failure).failure(), null, InstagramStep.RESOLVE)
                        : new Progress.Published(mediaId, null));
    }

    Uni<Progress> settle(Post post, InstagramPost content) {
        var container = Facts.container(post);
        return tokens.using(post.instanceId(), token -> instagram.containerStatus(token, container))
                .chain(status -> switch (status.state()) {
                    case PUBLISHED -> appeared(post, content);
                    case ERROR, EXPIRED ->
                        Uni.createFrom().item(new Progress.Refused(Objects.requireNonNull(status.failure())));
                    case FINISHED, IN_PROGRESS, UNKNOWN -> Uni.createFrom().item(new Progress.Pending());
                })
                .onFailure(Problem.class)
                .recoverWithItem(failure -> Setbacks.ofQuestion((Problem) failure, InstagramStep.SETTLE));
    }

    /** Stories are not among the account's media, and without a caption somebody else's post might be taken for it. */
    private Uni<Progress> appeared(Post post, InstagramPost content) {
        if (content.type() == InstagramPost.Type.STORY || content.caption().isBlank()) {
            return Uni.createFrom().item(APPEARED);
        }
        return tokens.using(post.instanceId(), token -> instagram.media(token, null, PAGE))
                .chain(page -> recognizePost.among(post, sightings(page, content.caption())))
                .map(progress -> progress instanceof Progress.Published ? progress : APPEARED)
                .onFailure(Problem.class)
                .recoverWithItem(APPEARED);
    }

    private static List<Sighting> sightings(MediaPage page, String caption) {
        return page.media().stream()
                .filter(media -> media.createdAt() != null && isSame(caption, media.caption()))
                .map(Settlement::sighting)
                .toList();
    }

    /** Instagram tells the names in a caption without their @, unless they are the account's own. */
    private static boolean isSame(String caption, @Nullable String told) {
        return told != null && caption.replace("@", "").equals(told.replace("@", ""));
    }

    private static Sighting sighting(Media media) {
        return new Sighting(media.id(), Objects.requireNonNull(media.createdAt()), media.permalink());
    }
}
