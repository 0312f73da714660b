package com.swallowtail.simulator.meta.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A container as the remote control tells it: the truth against which an app is judged. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContainerView(
        String id,
        String account,
        ContainerKind kind,
        ContainerStatus status,
        @Nullable Integer subcode,
        @Nullable String mediaId,
        List<String> children,
        PostText text,
        long bytes,
        @Nullable String sha256,
        Instant createdAt) {

    static ContainerView of(Container container, Instant now) {
        ContainerStatus status = container.status(now);
        Transfer transfer = container.transfer();
        return new ContainerView(
                container.id(),
                container.request().owner().username(),
                container.request().kind(),
                status,
                status == ContainerStatus.ERROR ? container.subcode(now) : null,
                container.mediaId().orElse(null),
                container.request().children().stream().map(Container::id).toList(),
                container.request().text(),
                transfer.received(),
                transfer.isComplete() ? transfer.hash() : null,
                container.createdAt());
    }
}
