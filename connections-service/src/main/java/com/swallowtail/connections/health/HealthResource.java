package com.swallowtail.connections.health;

import com.swallowtail.connections.Platform;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.Connections;
import com.swallowtail.connections.instance.Instances;
import com.swallowtail.connections.platform.Platforms;
import com.swallowtail.web.InstanceId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Tag(name = "Connections")
@Path("/api/v1/instances/{instanceId}/connections/{platform}/health")
class HealthResource {
    private final Instances instances;
    private final Connections connections;
    private final Platforms platforms;
    private final Clock clock;

    HealthResource(Instances instances, Connections connections, Platforms platforms, Clock clock) {
        this.instances = instances;
        this.connections = connections;
        this.platforms = platforms;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getHealth",
            summary = "How the connection is doing: whether it can be used, until when, and what happens next")
    public Uni<HealthView> health(@RestPath InstanceId instanceId, @RestPath Platform platform) {
        return instances
                .get(instanceId.value())
                .chain(() -> connections.find(instanceId.value(), platform))
                .map(this::view);
    }

    private HealthView view(Connection connection) {
        var platform = connection.platform();
        var login = connection.loginVia();
        var now = clock.instant();
        var checks = Checkup.of(connection, platforms.wantedScopes(platform, login), now);
        return HealthView.of(connection, checks, feature -> platforms.offer(platform, login, feature), now);
    }
}
