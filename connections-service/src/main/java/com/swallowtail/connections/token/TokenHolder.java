package com.swallowtail.connections.token;

import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.GrantSeal;
import com.swallowtail.connections.platform.HeldTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Usable tokens for the features of this service itself. */
@ApplicationScoped
public class TokenHolder {
    private static final Duration ENOUGH = Duration.ofSeconds(60);

    private final IssueUsableToken issue;
    private final RefreshGrant refreshGrant;
    private final GrantSeal seal;

    TokenHolder(IssueUsableToken issue, RefreshGrant refreshGrant, GrantSeal seal) {
        this.issue = issue;
        this.refreshGrant = refreshGrant;
        this.seal = seal;
    }

    /** The connection with a token that still lives a while. */
    public Uni<Connection> current(Connection connection) {
        return issue.fresh(connection, ENOUGH);
    }

    /** The connection with another token than this one. */
    public Uni<Connection> replacing(Connection connection) {
        return refreshGrant.refresh(connection);
    }

    /** The app that the grant was given to. */
    public PlatformApp app(Connection connection) {
        return seal.app(connection);
    }

    public HeldTokens open(Connection connection) {
        return seal.held(connection);
    }
}
