package com.swallowtail.publishing;

import static com.swallowtail.publishing.PostStatus.IN_INBOX;
import static com.swallowtail.publishing.PostStatus.OUTCOME_UNKNOWN;
import static com.swallowtail.publishing.PostStatus.PUBLISHED;

import com.swallowtail.web.Failure;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a post is worked on and asked about.
 *
 * @param untilGivenUp after its start, and after the platform was told to publish it
 * @param followUp after it was published, while its id and link may still come
 */
record Patience(Duration untilGivenUp, Duration followUp) {
    boolean isOver(PostEntity post, Instant now) {
        return !post.isLatched() && post.startedAt != null && now.isAfter(post.startedAt.plus(untilGivenUp));
    }

    /** The platform has nothing new to say of a post that it was told to publish. */
    void wearThin(PostEntity post, Instant now) {
        if (post.status == PUBLISHED || post.status == IN_INBOX) {
            letGo(post, now);
        } else if (post.latch != null && !now.isBefore(post.latch.closedAt.plus(untilGivenUp))) {
            leaveUnknown(post);
        }
    }

    private void letGo(PostEntity post, Instant now) {
        var since = post.publishedAt != null ? post.publishedAt : post.latch == null ? now : post.latch.closedAt;
        if (now.isAfter(since.plus(followUp))) {
            post.dueAt = null;
        }
    }

    private static void leaveUnknown(PostEntity post) {
        var known = post.failure();
        var failure = known == null
                ? Failure.of(PublishingProblem.OUTCOME_UNKNOWN, "The platform has not said what became of the post")
                : known;
        post.status = OUTCOME_UNKNOWN;
        post.failWith(new Failure(
                failure.code(),
                failure.detail(),
                failure.actor(),
                PublishingProblem.LOOK_AT_THE_PROFILE,
                false,
                failure.platform()));
        post.dueAt = null;
    }
}
