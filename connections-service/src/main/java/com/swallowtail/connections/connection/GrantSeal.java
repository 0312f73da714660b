package com.swallowtail.connections.connection;

import com.swallowtail.connections.Grant;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.platform.HeldTokens;
import com.swallowtail.connections.platform.Platforms;
import com.swallowtail.connections.vault.TokenVault;
import com.swallowtail.crypto.Place;
import com.swallowtail.crypto.SealedText;
import com.swallowtail.crypto.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Turns grants into what a connection's row keeps, and back. */
@ApplicationScoped
public class GrantSeal {
    private static final String ACCESS_TOKEN = "access_token";
    private static final String REFRESH_TOKEN = "refresh_token";
    private static final String APP_SECRET = "app_secret";

    private final TokenVault vault;
    private final Platforms platforms;

    GrantSeal(TokenVault vault, Platforms platforms) {
        this.vault = vault;
        this.platforms = platforms;
    }

    /** Makes the grant the row's next generation, and sets when it is renewed. */
    void keep(ConnectionEntity row, Grant grant, PlatformApp app, Instant now) {
        row.keep(seal(row, grant, app, now));
        row.renewAt = grant.accessLife() == null
                ? null
                : platforms
                        .of(Platform.fromString(row.platform), LoginVia.ofWire(row.loginVia))
                        .renewal()
                        .aheadAt(now, now.plus(grant.accessLife()), row.lot());
    }

    /** Seals a grant for its row. What the platform does not say anew is carried over from the grant before. */
    private SealedGrant seal(ConnectionEntity row, Grant grant, PlatformApp app, Instant now) {
        var before = row.grant == null ? null : row.grant.toDomain();
        return new SealedGrant(
                vault.seal(grant.accessToken(), place(row, ACCESS_TOKEN)),
                grant.refreshToken() == null
                        ? before == null ? null : before.refreshToken()
                        : vault.seal(grant.refreshToken(), place(row, REFRESH_TOKEN)),
                now,
                grant.accessLife() == null ? null : now.plus(grant.accessLife()),
                grant.refreshLife() == null
                        ? before == null ? null : before.refreshExpiresAt()
                        : now.plus(grant.refreshLife()),
                app.clientId(),
                sealSecret(row, app.clientSecret()));
    }

    SealedText sealSecret(ConnectionEntity row, Secret secret) {
        return vault.seal(secret, place(row, APP_SECRET));
    }

    public Secret accessToken(Connection connection) {
        return vault.open(connection.requireGrant().accessToken(), place(connection, ACCESS_TOKEN));
    }

    private @Nullable Secret refreshToken(Connection connection) {
        var sealed = connection.requireGrant().refreshToken();
        return sealed == null ? null : vault.open(sealed, place(connection, REFRESH_TOKEN));
    }

    /** The app that this connection's grant was given to, as it was known then. */
    public PlatformApp app(Connection connection) {
        var grant = connection.requireGrant();
        return new PlatformApp(grant.clientId(), vault.open(grant.clientSecret(), place(connection, APP_SECRET)));
    }

    public HeldTokens held(Connection connection) {
        var account = connection.account();
        return new HeldTokens(
                accessToken(connection),
                refreshToken(connection),
                connection.requireUserId(),
                account == null ? null : account.id());
    }

    private static Place place(ConnectionEntity row, String column) {
        return new Place(row.instanceId, row.id.toString(), column);
    }

    private static Place place(Connection connection, String column) {
        return new Place(connection.instanceId(), connection.requireId().toString(), column);
    }
}
