package com.swallowtail.connections.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.platform.Offering;
import com.swallowtail.connections.token.GrantApps;
import com.swallowtail.web.CallersContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/** What accounts a consent leads to, asked once for all their pictures, which a page shows beside each other. */
@ApplicationScoped
class OfferedPictures {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final GrantApps apps;
    private final Offerings offerings;
    private final Cache<Consent, Uni<Offering>> asked =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(FRESH).build();

    OfferedPictures(GrantApps apps, Offerings offerings) {
        this.apps = apps;
        this.offerings = offerings;
    }

    /** Fails with a Problem. */
    Uni<Offering> of(Connection connection) {
        var consent = new Consent(connection.requireId(), connection.generation());
        return CallersContext.leadBack(asked.get(consent, unknown -> ask(connection, consent)));
    }

    /** Deferred: whoever of several subscribes first asks, and a session lives on that one's context. */
    private Uni<Offering> ask(Connection connection, Consent consent) {
        return Uni.createFrom()
                .deferred(() -> apps.of(connection))
                .chain(app -> offerings.of(connection, app))
                .onFailure()
                .invoke(() -> asked.invalidate(consent))
                .memoize()
                .indefinitely();
    }

    private record Consent(UUID connectionId, long generation) {}
}
