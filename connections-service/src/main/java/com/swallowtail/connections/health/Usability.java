package com.swallowtail.connections.health;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.LastError;
import com.swallowtail.connections.connection.SealedGrant;
import com.swallowtail.web.Problem;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a connection can be used now. */
final class Usability {
    /** What makes a token useless that still lives. */
    private static final Set<String> STOPS =
            Set.of(ConnectionProblem.PAGE_ROLE_LOST.code(), ConnectionProblem.PAGE_TASK_MISSING.code());

    private Usability() {}

    /** What is in the way, if anything; a token that has run out is not, as long as nothing is known against renewing it. */
    static @Nullable String obstacle(Connection connection, Instant now) {
        try {
            return obstacle(connection.serving().requireGrant(), connection.lastError(), now);
        } catch (Problem problem) {
            return problem.detail();
        }
    }

    private static @Nullable String obstacle(SealedGrant grant, @Nullable LastError error, Instant now) {
        if (hasEnded(grant.refreshExpiresAt(), now)) {
            return "The sign-in has run out.";
        }
        var stopped = error != null && (STOPS.contains(error.code()) || hasEnded(grant.accessExpiresAt(), now));
        return stopped ? error.detail() : null;
    }

    private static boolean hasEnded(@Nullable Instant at, Instant now) {
        return at != null && !now.isBefore(at);
    }
}
