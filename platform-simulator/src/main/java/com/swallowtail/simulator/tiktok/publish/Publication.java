package com.swallowtail.simulator.tiktok.publish;

import com.swallowtail.simulator.tiktok.oauth.Grant;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One publication from init to its end. It only moves forward: bytes arrive, they are processed, it is posted (a draft:
 * delivered, then finished by its owner), and if public it passes moderation. Any state but the last may fail.
 */
public final class Publication {
    private final String id;
    private final Grant grant;
    private final PostRequest request;
    private final Instant createdAt;
    private final @Nullable String plannedFailure;
    private long bytes;
    private @Nullable String sha256;
    private @Nullable Instant processedAt;
    private @Nullable Instant postedAt;
    private @Nullable Instant publicAt;
    private @Nullable Long postId;
    private String privacyLevel;
    private boolean delivered;
    private boolean gone;
    private @Nullable String failReason;
    private final List<String> news = new ArrayList<>();

    Publication(String id, Grant grant, PostRequest request, Instant createdAt, @Nullable String plannedFailure) {
        this.id = id;
        this.grant = grant;
        this.request = request;
        this.createdAt = createdAt;
        this.plannedFailure = plannedFailure;
        this.privacyLevel = request.text().privacyLevel();
    }

    public String id() {
        return id;
    }

    public Grant grant() {
        return grant;
    }

    PostRequest request() {
        return request;
    }

    Instant createdAt() {
        return createdAt;
    }

    public ChunkPlan plan() {
        if (request.plan() == null) {
            throw new IllegalStateException("Nothing is uploaded to " + id);
        }
        return request.plan();
    }

    synchronized boolean isDirectPostOf(Grant other) {
        return request.mode() == PostRequest.Mode.DIRECT
                && grant.account().equals(other.account())
                && failReason == null;
    }

    synchronized boolean isUnfinishedDraftOf(Grant other) {
        return request.mode() == PostRequest.Mode.DRAFT
                && grant.openId().equals(other.openId())
                && failReason == null
                && postedAt == null;
    }

    public synchronized void arrived(long bytesSoFar) {
        bytes = bytesSoFar;
    }

    /** All bytes are here; they take this long to be processed. */
    public synchronized void complete(String hash, Instant now, Duration processing) {
        sha256 = hash;
        processedAt = now.plus(processing);
    }

    public synchronized void fail(String reason) {
        if (failReason == null && postedAt == null) {
            failReason = reason;
            news.add("post.publish.failed");
        }
    }

    public synchronized boolean isSettled() {
        return failReason != null || postedAt != null;
    }

    synchronized boolean cancel(Instant now) {
        advance(now, Duration.ofDays(1), () -> 0);
        boolean pulling = request.source() == PostRequest.Source.PULL_FROM_URL && !delivered && !isSettled();
        if (pulling) {
            fail("publish_cancelled");
        }
        return pulling;
    }

    /** The owner of a delivered draft posts it. */
    synchronized boolean finish(String chosenPrivacy, Instant now) {
        if (!delivered || isSettled()) {
            return false;
        }
        privacyLevel = chosenPrivacy;
        post(now);
        return true;
    }

    /** The owner deletes the post, or makes it private. */
    synchronized boolean withdraw() {
        if (postId == null || gone) {
            return false;
        }
        gone = true;
        news.add("post.publish.no_longer_publicaly_available");
        return true;
    }

    /** Takes the steps whose time has come; a post that becomes public gets an id. */
    synchronized void advance(Instant now, Duration moderation, LongSupplier postIds) {
        if (failReason == null && !delivered && postedAt == null && reached(processedAt, now)) {
            processed(processedAt);
        }
        if (postedAt != null && postId == null && isPublic() && !now.isBefore(postedAt.plus(moderation))) {
            postId = postIds.getAsLong();
            publicAt = postedAt;
            news.add("post.publish.publicly_available");
        }
    }

    synchronized List<String> takeNews() {
        List<String> taken = List.copyOf(news);
        news.clear();
        return taken;
    }

    synchronized String status() {
        if (failReason != null) {
            return "FAILED";
        }
        if (postedAt != null) {
            return "PUBLISH_COMPLETE";
        }
        if (delivered) {
            return "SEND_TO_USER_INBOX";
        }
        boolean upload = request.source() == PostRequest.Source.FILE_UPLOAD;
        return upload ? "PROCESSING_UPLOAD" : "PROCESSING_DOWNLOAD";
    }

    synchronized Optional<Long> postId() {
        return gone ? Optional.empty() : Optional.ofNullable(postId);
    }

    synchronized String failReason() {
        return failReason == null ? "" : failReason;
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized PublicationView view() {
        return new PublicationView(
                id,
                grant.account(),
                grant.clientKey(),
                request.kind(),
                request.mode(),
                request.source(),
                status(),
                failReason,
                postId().map(String::valueOf).orElse(null),
                request.text().title(),
                request.text().description(),
                privacyLevel,
                bytes,
                sha256,
                createdAt,
                postedAt);
    }

    /** The post as everybody sees it, while it is public. */
    public synchronized Optional<PublicPost> publicPost() {
        return postId().map(number -> new PublicPost(
                String.valueOf(number),
                grant.account(),
                request.text().title(),
                request.text().description(),
                request.text().aiGenerated(),
                publicAt == null ? createdAt : publicAt));
    }

    private void processed(Instant when) {
        if (plannedFailure != null) {
            fail(plannedFailure);
        } else if (request.mode() == PostRequest.Mode.DIRECT) {
            post(when);
        } else {
            delivered = true;
            news.add("post.publish.inbox_delivered");
        }
    }

    private void post(Instant when) {
        postedAt = when;
        news.add("post.publish.complete");
    }

    private boolean isPublic() {
        return privacyLevel.equals("PUBLIC_TO_EVERYONE");
    }

    private static boolean reached(@Nullable Instant moment, Instant now) {
        return moment != null && !now.isBefore(moment);
    }
}
