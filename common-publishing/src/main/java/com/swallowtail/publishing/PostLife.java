package com.swallowtail.publishing;

import static com.swallowtail.publishing.PostStatus.CANCELLED;
import static com.swallowtail.publishing.PostStatus.FAILED;
import static com.swallowtail.publishing.PostStatus.IN_INBOX;
import static com.swallowtail.publishing.PostStatus.OUTCOME_UNKNOWN;
import static com.swallowtail.publishing.PostStatus.PUBLISHED;
import static com.swallowtail.publishing.PostStatus.PUBLISHING;
import static com.swallowtail.publishing.PostStatus.QUEUED;

import com.swallowtail.web.Failure;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a post changes when something is known about it. Pure: it changes the row in memory and asks nobody.
 *
 * <ol>
 *   <li>A post that has failed or was called off stays so.</li>
 *   <li>A published post stays published; only its platform id and link may still come, and nothing after that.</li>
 *   <li>A closed latch is opened only at its own step.</li>
 *   <li>While an outcome is unknown, only knowledge of it ends that: neither a pause nor a failure to ask does.</li>
 * </ol>
 */
final class PostLife {
    private final Patience patience;

    PostLife(Patience patience) {
        this.patience = patience;
    }

    void apply(PostEntity post, Progress progress, Instant now) {
        if (post.status.isOver() || isComplete(post)) {
            return;
        }
        post.waitsUntil = null;
        post.waitsFor = null;
        change(post, progress, now);
        if (!post.status.isAhead() && post.status != PUBLISHING) {
            forgetUpload(post);
        }
    }

    private void change(PostEntity post, Progress progress, Instant now) {
        switch (progress) {
            case Progress.Learned learned -> learned(post, learned, now);
            case Progress.Waits waits -> waits(post, waits);
            case Progress.Pending ignored -> pending(post, now);
            case Progress.Trouble trouble -> trouble(post, trouble, now);
            case Progress.Refused refused -> refused(post, refused.failure());
            case Progress.Unclear unclear -> unclear(post, unclear, now);
            case Progress.Published published -> published(post, published, now);
            case Progress.InInbox ignored -> inInbox(post, now);
            case Progress.Withdrawn ignored -> withdrawn(post, null);
        }
    }

    /** The post was called off before anything irreversible, or the platform has confirmed it. */
    void withdrawn(PostEntity post, @Nullable Failure reason) {
        if (post.status != PUBLISHED) {
            end(post, CANCELLED, reason);
        }
    }

    private void learned(PostEntity post, Progress.Learned learned, Instant now) {
        post.learn(learned.facts());
        post.step = learned.next().name();
        post.attempts = 0;
        post.dueAt = now;
        if (post.status.isAhead() || post.status == OUTCOME_UNKNOWN) {
            post.status = PUBLISHING;
            post.failWith(null);
        }
    }

    private void waits(PostEntity post, Progress.Waits waits) {
        openLatchHere(post);
        if (!post.isLatched()) {
            post.status = QUEUED;
        }
        later(post, waits.step(), waits.until(), waits.reason());
    }

    private void pending(PostEntity post, Instant now) {
        var pause = Pauses.whilePending(post.status, post.attempts++);
        post.dueAt = now.plus(pause);
        patience.wearThin(post, now);
    }

    private void trouble(PostEntity post, Progress.Trouble trouble, Instant now) {
        openLatchHere(post);
        if (patience.isOver(post, now)) {
            end(post, FAILED, trouble.failure());
            return;
        }
        var pause = Pauses.afterTrouble(post.attempts++, trouble.atLeast());
        later(post, trouble.step(), now.plus(pause), trouble.failure().code());
        if (post.isLatched()) {
            patience.wearThin(post, now);
        }
    }

    private void refused(PostEntity post, Failure failure) {
        openLatchHere(post);
        if (post.status == PUBLISHED || post.status == OUTCOME_UNKNOWN && post.handle == null) {
            post.dueAt = null;
            return;
        }
        end(post, FAILED, failure);
    }

    private void unclear(PostEntity post, Progress.Unclear unclear, Instant now) {
        if (post.status != PUBLISHED && post.status != IN_INBOX) {
            post.status = OUTCOME_UNKNOWN;
            post.failWith(unclear.failure());
        }
        post.attempts = 0;
        post.step = unclear.step().name();
        post.dueAt = now.plus(Pauses.whilePending(post.status, post.attempts));
    }

    private void published(PostEntity post, Progress.Published published, Instant now) {
        if (post.status != PUBLISHED) {
            post.status = PUBLISHED;
            post.publishedAt = now;
            post.attempts = 0;
            post.failWith(null);
        }
        post.platformPostId = post.platformPostId == null ? published.platformPostId() : post.platformPostId;
        post.permalink = post.permalink == null ? published.permalink() : post.permalink;
        if (isComplete(post)) {
            post.keepLease(false);
        }
        if (isComplete(post) || post.handle == null) {
            post.dueAt = null;
            return;
        }
        pending(post, now);
    }

    /** Nothing more is to be learned about it. */
    private static boolean isComplete(PostEntity post) {
        return post.status == PUBLISHED && post.platformPostId != null;
    }

    private void inInbox(PostEntity post, Instant now) {
        if (post.status != PUBLISHED && post.status != IN_INBOX) {
            post.status = IN_INBOX;
            post.attempts = 0;
            post.failWith(null);
        }
        pending(post, now);
    }

    private void later(PostEntity post, Step step, Instant dueAt, String reason) {
        post.step = step.name();
        post.dueAt = dueAt;
        if (post.status != PUBLISHED && post.status != IN_INBOX) {
            post.waitsUntil = dueAt;
            post.waitsFor = reason;
        }
    }

    private void openLatchHere(PostEntity post) {
        if (post.isLatchedHere()) {
            post.latch = null;
        }
    }

    private void end(PostEntity post, PostStatus status, @Nullable Failure failure) {
        post.status = status;
        post.failWith(failure);
        post.dueAt = null;
        post.keepLease(false);
        forgetUpload(post);
    }

    /** No more bytes will be sent, and the address carries a token. */
    private static void forgetUpload(PostEntity post) {
        post.learn(Map.of(Post.UPLOAD_URL, ""));
    }
}
