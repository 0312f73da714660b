package com.swallowtail.connections.account;

import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.ConnectionStatus;
import com.swallowtail.connections.connection.GrantSeal;
import com.swallowtail.connections.connection.HeldGrants;
import com.swallowtail.connections.platform.Offering;
import com.swallowtail.connections.platform.PlatformFailure;
import com.swallowtail.connections.platform.Platforms;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The accounts that the consent behind a connection leads to, as the platform tells them now. */
@ApplicationScoped
class Offerings {
    private final Platforms platforms;
    private final GrantSeal seal;
    private final HeldGrants heldGrants;

    Offerings(Platforms platforms, GrantSeal seal, HeldGrants heldGrants) {
        this.platforms = platforms;
        this.seal = seal;
        this.heldGrants = heldGrants;
    }

    /** Fails with a Problem. */
    Uni<Offering> of(Connection connection, PlatformApp app) {
        return platforms
                .of(connection.platform(), connection.loginVia())
                .accounts(app, seal.held(connection), connection.account())
                .onFailure(PlatformFailure.GrantDead.class)
                .call(dead -> ended(connection, (PlatformFailure) dead))
                .onFailure(PlatformFailure.class)
                .transform(failure -> ((PlatformFailure) failure).problem());
    }

    /** What an account works with may outlive the consent that lists it; before one is picked there is nothing else. */
    private Uni<Void> ended(Connection connection, PlatformFailure dead) {
        return connection.status() == ConnectionStatus.SELECT_ACCOUNT
                ? heldGrants
                        .lost(connection, dead.failure(), Initiator.platform(connection.platform()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }
}
