package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Progress;
import com.swallowtail.publishing.Setbacks;
import com.swallowtail.publishing.Step;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.quota.Reservation;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.tiktok.platform.PublishStatus;
import com.swallowtail.tiktok.platform.TikTok;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Asks TikTok how far it is with a publication. Whatever fails about the question says nothing about the post. */
@ApplicationScoped
class FollowUp {
    private final TikTok tiktok;
    private final AccountTokens tokens;
    private final TikTokQuotas quotas;

    FollowUp(TikTok tiktok, AccountTokens tokens, TikTokQuotas quotas) {
        this.tiktok = tiktok;
        this.tokens = tokens;
        this.quotas = quotas;
    }

    Uni<Progress> follow(Post post, Step here) {
        return quotas.status(post).chain(reservation -> switch (reservation) {
            case Reservation.Full full -> Uni.createFrom().item(new Progress.Waits(full.freeAt(), full.limit(), here));
            case Reservation.Granted granted -> ask(post, here);
        });
    }

    private Uni<Progress> ask(Post post, Step here) {
        var publishId = Facts.publishId(post);
        return tokens.using(post.instanceId(), token -> tiktok.status(token, publishId))
                .map(status -> progress(post, status))
                .onFailure(Problem.class)
                .recoverWithUni(failure -> unanswered(post, (Problem) failure, here));
    }

    private Uni<Progress> unanswered(Post post, Problem problem, Step here) {
        var again = Setbacks.ofQuestion(problem, here);
        return problem instanceof PlatformFailure.Throttled throttled
                ? quotas.statusIsFull(post, throttled.pause()).replaceWith(again)
                : Uni.createFrom().item(again);
    }

    private static Progress progress(Post post, PublishStatus status) {
        return switch (status.state()) {
            case PROCESSING_UPLOAD, PROCESSING_DOWNLOAD, UNKNOWN -> new Progress.Pending();
            case SEND_TO_USER_INBOX -> new Progress.InInbox();
            case PUBLISH_COMPLETE -> published(post, status);
            case FAILED -> Endings.failed(Objects.requireNonNull(status.failure()));
        };
    }

    private static Progress published(Post post, PublishStatus status) {
        return status.postIds().isEmpty()
                ? new Progress.Published(null, null)
                : Endings.published(post, status.postIds().getFirst());
    }
}
