package com.swallowtail.connections.parting;

import com.swallowtail.connections.ConnectionsConfig;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.GrantSeal;
import com.swallowtail.connections.connection.PersonalRecords;
import com.swallowtail.connections.credentials.KnownApp;
import com.swallowtail.connections.credentials.KnownApps;
import com.swallowtail.crypto.CannotUnseal;
import com.swallowtail.web.Problem;
import com.swallowtail.web.WebhookProblem;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a signed request reaches, as it does not say for which app it is: a connection, if it is signed with the
 * secret of that connection's own app. What cannot be read is told so only after it has been proved.
 */
@ApplicationScoped
class ProveDeparture {
    private final PersonalRecords records;
    private final KnownApps apps;
    private final GrantSeal seal;
    private final ConnectionsConfig config;
    private final Clock clock;

    ProveDeparture(PersonalRecords records, KnownApps apps, GrantSeal seal, ConnectionsConfig config, Clock clock) {
        this.records = records;
        this.apps = apps;
        this.seal = seal;
        this.config = config;
        this.clock = clock;
    }

    Uni<Proved> prove(SignedRequest request) {
        var departure = DepartureJson.parse(request.payload());
        return concerned(departure).chain(concerned -> apps.of(Platform.INSTAGRAM, instances(concerned))
                .map(known -> prove(request, departure, concerned, known)));
    }

    private Uni<List<Connection>> concerned(@Nullable Departure departure) {
        return departure == null
                ? Uni.createFrom().item(List.of())
                : records.of(Platform.INSTAGRAM, departure.userId(), departure.pageId());
    }

    private Proved prove(
            SignedRequest request, @Nullable Departure departure, List<Connection> concerned, List<KnownApp> known) {
        var signers = known.stream()
                .filter(app -> request.isBy(app.app().clientSecret()))
                .toList();
        var reached = concerned.stream()
                .filter(connection -> isReached(connection, request, signers))
                .toList();
        if (signers.isEmpty() && reached.isEmpty()) {
            throw new Problem(
                    WebhookProblem.WEBHOOK_SIGNATURE_INVALID, "The request is not signed by Meta for our app.");
        }
        if (departure == null) {
            throw SignedRequest.unreadable();
        }
        if (departure.at().isAfter(clock.instant().plus(config.webhookTolerance()))) {
            throw new Problem(WebhookProblem.WEBHOOK_STALE, "The request was signed in the future.");
        }
        return new Proved(request.code(), departure, reached, signers);
    }

    /** An ended connection has forgotten its app. */
    private boolean isReached(Connection connection, SignedRequest request, List<KnownApp> signers) {
        var grant = connection.grant();
        if (grant == null) {
            return signers.stream().anyMatch(app -> app.speaksFor(connection.instanceId()));
        }
        var byItsApp = signers.stream()
                .anyMatch(app -> app.isEnvironments() && app.app().clientId().equals(grant.clientId()));
        return byItsApp || isSignedWithKeptSecret(connection, request);
    }

    private boolean isSignedWithKeptSecret(Connection connection, SignedRequest request) {
        try {
            return request.isBy(seal.app(connection).clientSecret());
        } catch (CannotUnseal unreadable) {
            Log.warn(unreadable.getMessage());
            return false;
        }
    }

    private static Set<String> instances(List<Connection> connections) {
        return connections.stream().map(Connection::instanceId).collect(Collectors.toSet());
    }
}
