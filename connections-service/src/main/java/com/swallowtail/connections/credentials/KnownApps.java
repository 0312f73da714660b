package com.swallowtail.connections.credentials;

import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.platform.Platforms;
import com.swallowtail.connections.vault.TokenVault;
import com.swallowtail.crypto.CannotUnseal;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The apps in whose name a platform may speak to us, where what it says does not name the app. */
@ApplicationScoped
public class KnownApps {
    private final TokenVault vault;
    private final Platforms platforms;

    KnownApps(TokenVault vault, Platforms platforms) {
        this.vault = vault;
        this.platforms = platforms;
    }

    /** The environment's apps, those of these instances, and as many of the newest others as a stranger can make us try. */
    @WithSession
    public Uni<List<KnownApp>> of(Platform platform, Set<String> instances) {
        return CredentialsEntity.of(platform, instances).chain(theirs -> CredentialsEntity.newest(platform)
                .map(newest -> Stream.concat(environments(platform), opened(theirs, newest))
                        .toList()));
    }

    /** The apps of this client id, the environment's first; several instances may have stored one, each with its secret. */
    @WithSession
    public Uni<List<KnownApp>> named(Platform platform, String clientId) {
        var environments =
                environments(platform).filter(known -> known.app().clientId().equals(clientId));
        return CredentialsEntity.named(platform, clientId)
                .map(rows -> Stream.concat(environments, rows.stream().flatMap(this::opened))
                        .toList());
    }

    private Stream<KnownApp> environments(Platform platform) {
        return platforms.environmentApps(platform).stream().map(app -> new KnownApp(null, app));
    }

    private Stream<KnownApp> opened(List<CredentialsEntity> theirs, List<CredentialsEntity> newest) {
        return Stream.concat(theirs.stream(), newest.stream()).flatMap(this::opened);
    }

    /** One that no key opens is left out. */
    private Stream<KnownApp> opened(CredentialsEntity row) {
        try {
            var secret = vault.open(row.secret.text(), Credentials.place(row));
            return Stream.of(new KnownApp(row.instanceId, new PlatformApp(row.clientId, secret)));
        } catch (CannotUnseal unreadable) {
            Log.warn(unreadable.getMessage());
            return Stream.empty();
        }
    }
}
