package com.swallowtail.connections.token;

import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.GrantSeal;
import com.swallowtail.connections.credentials.PlatformApps;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The apps that grants were given to; an app's secret may have been rotated since. */
@ApplicationScoped
public class GrantApps {
    private final PlatformApps apps;
    private final GrantSeal seal;

    GrantApps(PlatformApps apps, GrantSeal seal) {
        this.apps = apps;
        this.seal = seal;
    }

    public Uni<PlatformApp> of(Connection connection) {
        var kept = seal.app(connection);
        return apps.byClientId(connection.instanceId(), connection.platform(), connection.loginVia(), kept.clientId())
                .map(present -> present.orElse(kept));
    }
}
