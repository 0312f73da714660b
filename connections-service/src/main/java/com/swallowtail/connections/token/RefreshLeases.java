package com.swallowtail.connections.token;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;

/**
 * Who may call the platform with which generation of a refresh token. A lease and an intent, taken in one statement, on
 * the database's clock.
 *
 * <ol>
 *   <li>While an intent for a generation is open, nobody else gets it, until the lease and a grace period have passed.
 *   <li>A new generation closes the intent by itself; any answer of the platform closes it through {@link #close}.
 * </ol>
 */
@ApplicationScoped
class RefreshLeases {
    private static final String CLAIM = """
            update platform_connections
            set refresh_owner = $3, refresh_intent = generation, refresh_until = clock_timestamp() + $4 * interval '1 ms'
            where id = $1 and generation = $2 and status in ('connected', 'needs_reauth')
              and (refresh_intent is distinct from generation
                   or refresh_until + $5 * interval '1 ms' < clock_timestamp())
              and (refresh_not_before is null or refresh_not_before < clock_timestamp())
            returning id""";
    private static final String CLOSE = """
            update platform_connections
            set refresh_intent = null, refresh_owner = null,
                refresh_not_before = clock_timestamp() + $3 * interval '1 ms'
            where id = $1 and refresh_owner = $2""";
    private static final String HOLDS =
            "select refresh_owner = $2 and refresh_until > clock_timestamp() from platform_connections where id = $1";
    private static final String STATE =
            "select refresh_intent is not distinct from generation as open, generation from platform_connections where id = $1";

    private final Pool pool;
    private final TokenConfig config;

    RefreshLeases(Pool pool, TokenConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** Did this owner get the lease? */
    Uni<Boolean> claim(UUID connection, long generation, UUID owner) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(
                        connection, generation, owner, (double) config.lease().toMillis(), (double)
                                config.grace().toMillis()))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Is the lease still this owner's? */
    Uni<Boolean> holds(UUID connection, UUID owner) {
        return pool.preparedQuery(HOLDS).execute(Tuple.of(connection, owner)).map(rows -> {
            var found = rows.iterator();
            return found.hasNext() && Boolean.TRUE.equals(found.next().getBoolean(0));
        });
    }

    /** Closes the intent of a refresh that brought no new generation; the next one may start after the pause. */
    Uni<Void> close(UUID connection, UUID owner, Duration pause) {
        return pool.preparedQuery(CLOSE)
                .execute(Tuple.of(connection, owner, (double) pause.toMillis()))
                .replaceWithVoid();
    }

    /** Is somebody still busy with this generation? */
    Uni<Boolean> isOpen(UUID connection, long generation) {
        return pool.preparedQuery(STATE).execute(Tuple.of(connection)).map(rows -> {
            var found = rows.iterator();
            if (!found.hasNext()) {
                return false;
            }
            var row = found.next();
            return row.getLong("generation") == generation && row.getBoolean("open");
        });
    }
}
