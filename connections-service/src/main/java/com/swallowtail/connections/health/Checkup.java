package com.swallowtail.connections.health;

import com.swallowtail.connections.Check;
import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.ConnectionStatus;
import com.swallowtail.web.Actor;
import com.swallowtail.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The checks of a connection: a pure function of what is stored, the present time and the wanted scopes. */
final class Checkup {
    private static final String RECONNECT = "Connect the account again.";

    private Checkup() {}

    static List<Check> of(Connection connection, Set<String> wanted, Instant now) {
        return Stream.of(
                        connected(connection),
                        accessToken(connection, now),
                        signIn(connection, now),
                        scopes(connection, wanted),
                        profile(connection),
                        webhooks(connection),
                        lastError(connection))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Check connected(Connection connection) {
        try {
            connection.serving();
            return Check.pass("connected", "An account is connected.");
        } catch (Problem problem) {
            var failure = problem.failure();
            return Check.fail("connected", failure.detail(), failure.actor(), failure.action())
                    .because(failure.code());
        }
    }

    private static Check accessToken(Connection connection, Instant now) {
        var name = "access-token";
        var grant = connection.grant();
        if (grant == null) {
            return Check.unknown(name, "There is no token.");
        }
        var expiresAt = grant.accessExpiresAt();
        if (expiresAt == null) {
            return Check.pass(name, "The access token has no date of expiry.");
        }
        return now.isBefore(expiresAt)
                ? Check.pass(name, "The access token lives until " + expiresAt + ".")
                : Check.unknown(name, "The access token has run out; the next use refreshes it.");
    }

    private static Check signIn(Connection connection, Instant now) {
        var name = "sign-in";
        var grant = connection.grant();
        if (grant == null || grant.refreshExpiresAt() == null) {
            return Check.unknown(name, "It is not known until when the sign-in holds.");
        }
        return now.isBefore(grant.refreshExpiresAt())
                ? Check.pass(name, "The sign-in holds until " + grant.refreshExpiresAt() + ".")
                : Check.fail(name, "The sign-in has run out.", Actor.YOU, RECONNECT)
                        .because(ConnectionProblem.SIGN_IN_EXPIRED.code());
    }

    private static Check scopes(Connection connection, Set<String> wanted) {
        var name = "scopes";
        if (connection.grant() == null) {
            return Check.unknown(name, "Nothing is granted.");
        }
        var missing = new TreeSet<>(wanted);
        missing.removeAll(connection.scopes());
        return missing.isEmpty()
                ? Check.pass(name, "Everything asked for was granted.")
                : Check.fail(name, "Not granted: " + String.join(", ", missing) + ".", Actor.YOU, RECONNECT)
                        .because(ConnectionProblem.PERMISSION_NOT_GRANTED.code());
    }

    private static Check profile(Connection connection) {
        var synced = connection.lastSyncedAt();
        return synced == null || connection.status() != ConnectionStatus.CONNECTED
                ? Check.unknown("profile", "The profile has not been read.")
                : Check.pass("profile", "The profile was read at " + synced + ".");
    }

    /** Nothing to check where a platform tells of accounts without being asked. */
    private static @Nullable Check webhooks(Connection connection) {
        var name = "webhooks";
        var error = connection.subscription().error();
        var since = connection.subscription().since();
        if (!connection.platform().tellsWhenAsked()) {
            return null;
        }
        if (connection.status() != ConnectionStatus.CONNECTED) {
            return Check.unknown(name, "No account is connected that could be told of.");
        }
        if (error != null) {
            return Check.fail(
                            name,
                            "The platform does not tell of the account: " + error.detail(),
                            error.actor(),
                            error.action())
                    .because(error.code());
        }
        return since == null
                ? Check.unknown(name, "The platform has yet to be asked to tell of the account.")
                : Check.pass(name, "The platform tells of what happens at the account since " + since + ".");
    }

    private static Check lastError(Connection connection) {
        var error = connection.lastError();
        return error == null
                ? Check.pass("last-error", "Nothing went wrong lately.")
                : Check.fail("last-error", error.detail(), error.actor(), error.action())
                        .because(error.code());
    }
}
