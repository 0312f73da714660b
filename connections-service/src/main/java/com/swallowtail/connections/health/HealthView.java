package com.swallowtail.connections.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.swallowtail.connections.Check;
import com.swallowtail.connections.Feature;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.ConnectionStatus;
import com.swallowtail.connections.connection.LastError;
import com.swallowtail.connections.platform.Offer;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a connection is doing: whether it can be used now and why not, until when, for what, what went wrong last, what
 * happens next, and every check.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ConnectionHealth")
public record HealthView(
        Platform platform,
        ConnectionStatus status,
        Check.Result result,
        boolean usable,
        @Nullable String why,
        @Nullable Instant accessTokenExpiresAt,
        @Nullable Instant signInNeededBy,
        @Nullable Instant lastRefreshedAt,
        FeaturesView features,
        @Nullable LastError lastError,
        NextStep nextStep,
        List<Check> checks) {

    static HealthView of(Connection connection, List<Check> checks, Function<Feature, Offer> offers, Instant now) {
        var grant = connection.grant();
        var obstacle = Usability.obstacle(connection, now);
        return new HealthView(
                connection.platform(),
                connection.status(),
                Check.Result.of(checks),
                obstacle == null,
                obstacle,
                grant == null ? null : grant.accessExpiresAt(),
                grant == null ? null : grant.refreshExpiresAt(),
                grant == null ? null : grant.issuedAt(),
                FeaturesView.of(connection, offers),
                connection.lastError(),
                NextStep.of(connection, obstacle),
                checks);
    }
}
