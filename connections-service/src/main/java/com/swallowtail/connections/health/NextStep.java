package com.swallowtail.connections.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.web.Actor;
import com.swallowtail.web.Problem;
import com.swallowtail.web.ProblemType;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens next to a connection: by itself, or, where nothing does, by a person.
 *
 * @param code {@code renewal}, {@code subscription}, {@code nothing} or {@code sign-in-in-time}; of the problem, where a
 *     person has to solve one
 * @param at when it happens, or by when it has to
 * @param actor who does it; nobody where it happens by itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NextStep(
        String code,
        String what,
        @Nullable Instant at,
        @Nullable Actor actor) {

    /** @param obstacle why the connection cannot be used, if it cannot */
    static NextStep of(Connection connection, @Nullable String obstacle) {
        var error = connection.lastError();
        if (obstacle == null || (error != null && error.actor() == Actor.PLATFORM)) {
            return byItself(connection);
        }
        return error == null ? byAPerson(connection) : new NextStep(error.code(), error.action(), null, error.actor());
    }

    private static NextStep byItself(Connection connection) {
        return Stream.of(
                        new NextStep(
                                "renewal", "The access token is renewed ahead of its end.", connection.renewAt(), null),
                        new NextStep(
                                "subscription",
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
                ? new NextStep("nothing", "Nothing is planned, and nothing has to be done.", null, null)
                : new NextStep(
                        "sign-in-in-time",
                        "Connect the account again before its sign-in ends.",
                        grant.refreshExpiresAt(),
                        Actor.YOU);
    }

    private static NextStep byAPerson(Connection connection) {
        try {
            connection.serving();
            return solving(ConnectionProblem.NEEDS_REAUTH);
        } catch (Problem problem) {
            return solving(problem.type());
        }
    }

    private static NextStep solving(ProblemType problem) {
        return new NextStep(problem.code(), problem.action(), null, problem.actor());
    }
}
