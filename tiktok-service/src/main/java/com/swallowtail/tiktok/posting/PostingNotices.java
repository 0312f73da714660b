package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Progress;
import com.swallowtail.publishing.SettlePost;
import com.swallowtail.tiktok.webhook.PublishNotice;
import com.swallowtail.tiktok.webhook.PublishNotices;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** What TikTok's notices mean for posts: the same as the answers to our questions, only sooner. */
@ApplicationScoped
class PostingNotices implements PublishNotices {
    /** Part of the publish ids of files that we send: their handle is stored before anything can appear. */
    private static final String SENT_FILE = "_file~";

    private final SettlePost settlePost;

    PostingNotices(SettlePost settlePost) {
        this.settlePost = settlePost;
    }

    @Override
    public Uni<Void> settled(PublishNotice notice) {
        if (notice.kind() == PublishNotice.Kind.NO_LONGER_PUBLICLY_AVAILABLE) {
            return Uni.createFrom().voidItem();
        }
        var mayBeLost = !notice.publishId().contains(SENT_FILE);
        return settlePost.settle(
                TikTokPosting.PLATFORM,
                notice.reach(),
                notice.accountId(),
                notice.publishId(),
                mayBeLost,
                post -> progress(post, notice));
    }

    private static Progress progress(Post post, PublishNotice notice) {
        return switch (notice.kind()) {
            case COMPLETE, NO_LONGER_PUBLICLY_AVAILABLE -> new Progress.Published(null, null);
            case PUBLICLY_AVAILABLE -> Endings.published(post, Objects.requireNonNull(notice.postId()));
            case INBOX_DELIVERED -> new Progress.InInbox();
            case FAILED -> Endings.failed(Objects.requireNonNull(notice.failure()));
        };
    }
}
