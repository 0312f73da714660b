package com.swallowtail.connections.connection;

import com.swallowtail.connections.Platform;
import com.swallowtail.connections.instance.Instances;
import com.swallowtail.connections.platform.Platforms;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows an instance's connections, those included that nobody has made yet. */
@ApplicationScoped
public class ShowConnections {
    private final Connections connections;
    private final Instances instances;
    private final Platforms platforms;

    ShowConnections(Connections connections, Instances instances, Platforms platforms) {
        this.connections = connections;
        this.instances = instances;
        this.platforms = platforms;
    }

    /** One per platform, in the order of the platforms. */
    public Uni<List<ConnectionView>> all(String instanceId) {
        return instances.get(instanceId).chain(() -> connections.of(instanceId)).map(made -> {
            var byPlatform = made.stream().collect(Collectors.toMap(Connection::platform, Function.identity()));
            return Arrays.stream(Platform.values())
                    .map(platform -> byPlatform.getOrDefault(platform, Connection.none(instanceId, platform)))
                    .map(this::view)
                    .toList();
        });
    }

    public Uni<ConnectionView> one(String instanceId, Platform platform) {
        return instances
                .get(instanceId)
                .chain(() -> connections.find(instanceId, platform))
                .map(this::view);
    }

    public ConnectionView view(Connection connection) {
        var platform = connection.platform();
        var login = connection.loginVia();
        return ConnectionView.of(
                connection,
                platforms.wantedScopes(platform, login),
                feature -> platforms.offer(platform, login, feature));
    }
}
