package com.swallowtail.connections.connection;

import com.swallowtail.connections.Platform;
import com.swallowtail.connections.instance.Instance;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An instance, with a connection status per platform. */
@Schema(name = "Instance")
record InstanceView(String id, String name, Instant createdAt, Instant updatedAt, List<Status> connections) {

    /** How one platform stands. */
    @Schema(name = "PlatformStatus")
    record Status(Platform platform, ConnectionStatus status) {}

    static InstanceView of(Instance instance, List<ConnectionView> connections) {
        return new InstanceView(
                instance.id(),
                instance.name(),
                instance.createdAt(),
                instance.updatedAt(),
                connections.stream()
                        .map(view -> new Status(view.platform(), view.status()))
                        .toList());
    }
}
