package com.swallowtail.connections.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.web.Actor;
import com.swallowtail.web.Problem;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens next to a connection: by itself, or, where nothing does, by a person.
 *
 * @param at when it happens, or by when it has to
 * @param actor who does it; nobody where it happens by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NextStep(String what, @Nullable Instant at, @Nullable Actor actor) {

    /** @param obstacle why the connection cannot be used, if it cannot */
    static NextStep of(Connection connection, @Nullable String obstacle) {
        var error = connection.lastError();
        if (obstacle == null || (error != null && error.actor() == Actor.PLATFORM)) {
            return byItself(connection);
        }
        return error == null ? byAPerson(connection) : new NextStep(error.action(), null, error.actor());
    }

    private static NextStep byItself(Connection connection) {
        return Stream.of(
                        new NextStep("The access token is renewed ahead of its end.", connection.renewAt(), null),
                        new NextStep(
                                "The platform is asked to tell of the account.",
                                connection.subscription().nextAttemptAt(),
                                null))
                .filter(step -> step.at() != null)
                .min(Comparator.comparing(NextStep::at))
                .orElseGet(() -> whenNothingIsPlanned(connection));
    }

    private static NextStep whenNothingIsPlanned(Connection connection) {
        var grant = connection.grant();
        return grant == null || grant.refreshExpiresAt() == null
                ? new NextStep("Nothing is planned, and nothing has to be done.", null, null)
                : new NextStep(
                        "Connect the account again before its sign-in ends.", grant.refreshExpiresAt(), Actor.YOU);
    }

    private static NextStep byAPerson(Connection connection) {
        try {
            connection.serving();
            return new NextStep(ConnectionProblem.NEEDS_REAUTH.action(), null, ConnectionProblem.NEEDS_REAUTH.actor());
        } catch (Problem problem) {
            return new NextStep(problem.type().action(), null, problem.type().actor());
        }
    }
}
