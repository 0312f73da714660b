package com.swallowtail.simulator.meta.container;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is going to be a post. A picture is finished at once, a video when its bytes are here and it was looked at often
 * enough, a carousel with the last of its children. Unpublished it expires; published it stays so.
 */
final class Container {
    private final String id;
    private final ContainerRequest request;
    private final Instant createdAt;
    private final Instant expiresAt;
    private final @Nullable PlannedEnd planned;
    private final Transfer transfer = new Transfer();
    private int looksLeft;
    private int failure;
    private @Nullable String mediaId;

    Container(String id, ContainerRequest request, Instant createdAt, Course course) {
        this.id = id;
        this.request = request;
        this.createdAt = createdAt;
        this.expiresAt = createdAt.plus(course.life());
        this.looksLeft = request.awaitsVideo() ? course.looks() : 0;
        this.planned = course.planned();
    }

    /** How long it lives, how often it answers that it is still busy, and how it shall end. */
    record Course(Duration life, int looks, @Nullable PlannedEnd planned) {}

    String id() {
        return id;
    }

    ContainerRequest request() {
        return request;
    }

    Instant createdAt() {
        return createdAt;
    }

    Transfer transfer() {
        return transfer;
    }

    boolean belongsTo(String accountId) {
        return request.owner().id().equals(accountId);
    }

    synchronized Optional<String> mediaId() {
        return Optional.ofNullable(mediaId);
    }

    /** All bytes are here. */
    synchronized void videoArrived() {
        transfer.complete();
        MediaFacts facts = transfer.facts();
        if (!MediaRules.isPlayable(request.kind(), facts, transfer.received())) {
            fail(PublishingError.VIDEO_FORMAT);
        } else if (request.thumbOffset() > 0
                && request.thumbOffset() >= facts.duration().toMillis()) {
            fail(PublishingError.THUMB_OFFSET.subcode());
        }
    }

    synchronized void fail(int subcode) {
        failure = subcode;
    }

    /** The status as told to somebody who asks; being asked often enough is what makes a video finish. */
    synchronized ContainerStatus look(Instant now) {
        ContainerStatus told = status(now);
        request.children().forEach(child -> child.look(now));
        boolean processing = told == ContainerStatus.IN_PROGRESS && transfer.isComplete();
        looksLeft = Math.max(0, processing ? looksLeft - 1 : looksLeft);
        return told;
    }

    synchronized ContainerStatus status(Instant now) {
        if (mediaId != null) {
            return ContainerStatus.PUBLISHED;
        }
        if (!now.isBefore(expiresAt)) {
            return ContainerStatus.EXPIRED;
        }
        if (failure != 0) {
            return ContainerStatus.ERROR;
        }
        boolean bytesMissing = request.awaitsVideo() && !transfer.isComplete();
        return bytesMissing || looksLeft > 0 ? ContainerStatus.IN_PROGRESS : end(now);
    }

    /** The subcode of what went wrong, if something did. */
    synchronized int subcode(Instant now) {
        if (failure != 0 || planned == null) {
            return failure != 0 ? failure : childFailure(now);
        }
        return planned.subcodeOrUsual();
    }

    /** Becomes a post, and its children with it. */
    synchronized void published(String newMediaId, List<String> childMediaIds) {
        mediaId = newMediaId;
        for (int index = 0; index < childMediaIds.size(); index++) {
            request.children().get(index).published(childMediaIds.get(index), List.of());
        }
    }

    private ContainerStatus end(Instant now) {
        List<ContainerStatus> children =
                request.children().stream().map(child -> child.status(now)).toList();
        for (ContainerStatus worst : List.of(ContainerStatus.ERROR, ContainerStatus.EXPIRED)) {
            if (children.contains(worst)) {
                return worst;
            }
        }
        if (children.contains(ContainerStatus.PUBLISHED)) {
            return ContainerStatus.ERROR;
        }
        if (children.contains(ContainerStatus.IN_PROGRESS)) {
            return ContainerStatus.IN_PROGRESS;
        }
        return planned == null ? ContainerStatus.FINISHED : planned.status();
    }

    private int childFailure(Instant now) {
        return request.children().stream()
                .filter(child -> child.status(now) == ContainerStatus.ERROR)
                .map(child -> child.subcode(now))
                .findFirst()
                .orElse(PublishingError.CREATION_FAILED.subcode());
    }
}
