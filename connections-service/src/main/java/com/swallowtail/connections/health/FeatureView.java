package com.swallowtail.connections.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.ConnectionStatus;
import com.swallowtail.connections.platform.Offer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One feature of a connection.
 *
 * @param granted of the scopes that it needs, those that were granted
 * @param missing of the scopes that it needs, those that were not; of several ways to it, the way that lacks least counts
 * @param why it is not offered by the platform to anybody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FeatureHealth")
record FeatureView(
        boolean available,
        List<String> granted,
        List<String> missing,
        @Nullable String why,
        @Nullable String action) {

    static FeatureView of(Connection connection, Offer offer) {
        return switch (offer) {
            case Offer.Missing none -> new FeatureView(false, List.of(), List.of(), none.why(), none.action());
            case Offer.Scoped scoped -> of(connection, scoped);
        };
    }

    private static FeatureView of(Connection connection, Offer.Scoped offer) {
        var scopes = connection.grant() == null ? Set.<String>of() : connection.scopes();
        var needed = offer.ways().stream()
                .min(Comparator.comparingInt(way -> without(way, scopes).size()))
                .orElse(Set.of());
        var missing = without(needed, scopes);
        return new FeatureView(
                connection.status() == ConnectionStatus.CONNECTED && missing.isEmpty(),
                without(needed, Set.copyOf(missing)),
                missing,
                null,
                null);
    }

    private static List<String> without(Set<String> all, Set<String> taken) {
        var rest = new TreeSet<>(all);
        rest.removeAll(taken);
        return List.copyOf(rest);
    }
}
