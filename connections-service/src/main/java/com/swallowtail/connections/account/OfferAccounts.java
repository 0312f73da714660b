package com.swallowtail.connections.account;

import com.swallowtail.connections.Platform;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.Connections;
import com.swallowtail.connections.instance.Instances;
import com.swallowtail.connections.token.GrantApps;
import com.swallowtail.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows the accounts that somebody can pick from. */
@ApplicationScoped
class OfferAccounts {
    private final Instances instances;
    private final Connections connections;
    private final GrantApps apps;
    private final Offerings offerings;

    OfferAccounts(Instances instances, Connections connections, GrantApps apps, Offerings offerings) {
        this.instances = instances;
        this.connections = connections;
        this.apps = apps;
        this.offerings = offerings;
    }

    Uni<OfferingView> offer(String instanceId, Platform platform, PageRequest page) {
        return instances
                .get(instanceId)
                .chain(() -> connections.find(instanceId, platform))
                .map(Connection::choosing)
                .chain(connection -> apps.of(connection)
                        .chain(app -> offerings.of(connection, app))
                        .map(offering -> OfferingView.of(offering, connection, page)));
    }
}
