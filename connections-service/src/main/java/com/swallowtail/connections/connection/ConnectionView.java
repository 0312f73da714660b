package com.swallowtail.connections.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.swallowtail.connections.Account;
import com.swallowtail.connections.Feature;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.platform.Offer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A connection as the public API shows it; nothing secret has a place here. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Connection")
public record ConnectionView(
        @Nullable UUID id,
        Platform platform,
        ConnectionStatus status,
        @Nullable Account account,
        GrantedScopes scopes,
        Capabilities capabilities,
        @Nullable Instant connectedAt,
        @Nullable Instant lastSyncedAt,
        @Nullable Instant accessTokenExpiresAt,
        @Nullable Instant signInNeededBy,
        @Nullable LastError lastError) {

    /** What was granted, and what we would have liked as well. */
    record GrantedScopes(List<String> granted, List<String> missing) {}

    static ConnectionView of(Connection connection, Set<String> wanted, Function<Feature, Offer> offers) {
        var grant = connection.grant();
        return new ConnectionView(
                connection.id(),
                connection.platform(),
                connection.status(),
                connection.account(),
                scopes(connection, wanted),
                Capabilities.of(connection, offers),
                connection.connectedAt(),
                connection.lastSyncedAt(),
                grant == null ? null : grant.accessExpiresAt(),
                grant == null ? null : grant.refreshExpiresAt(),
                connection.lastError());
    }

    private static GrantedScopes scopes(Connection connection, Set<String> wanted) {
        var granted = connection.grant() == null ? Set.<String>of() : connection.scopes();
        var missing = new TreeSet<>(wanted);
        missing.removeAll(granted);
        return new GrantedScopes(List.copyOf(new TreeSet<>(granted)), List.copyOf(missing));
    }
}
