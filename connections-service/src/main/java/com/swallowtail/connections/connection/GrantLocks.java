package com.swallowtail.connections.connection;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.web.CallersContext;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One holder at a time, over all replicas, per app and platform user: a late revoke must not meet a new grant. A row with
 * a lease on the database's clock, so that no database connection waits for a platform, and a dead holder blocks for
 * half a minute at most.
 */
@ApplicationScoped
public class GrantLocks {
    private static final Duration RETRY = Duration.ofMillis(100);
    private static final int TRIES = 200;

    private static final String TAKE = """
            insert into grant_locks (client_id, platform_user_id, owner, until)
            values ($1, $2, $3, clock_timestamp() + interval '40 seconds')
            on conflict (client_id, platform_user_id) do update set owner = excluded.owner, until = excluded.until
            where grant_locks.until < clock_timestamp()
            returning owner""";
    private static final String RELEASE =
            "delete from grant_locks where client_id = $1 and platform_user_id = $2 and owner = $3";

    private final Pool pool;

    GrantLocks(Pool pool) {
        this.pool = pool;
    }

    /** Does the work while holding the lock; waits for it at most 20 s. */
    public <T> Uni<T> holding(String clientId, String userId, Supplier<Uni<T>> work) {
        var owner = UUID.randomUUID();
        return take(clientId, userId, owner, TRIES).chain(() -> Uni.createFrom()
                .deferred(work::get)
                .onTermination()
                .call(() -> release(clientId, userId, owner)));
    }

    private Uni<Void> take(String clientId, String userId, UUID owner, int triesLeft) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(clientId, userId, owner))
                .chain(rows -> {
                    if (rows.rowCount() > 0) {
                        return Uni.createFrom().voidItem();
                    }
                    return triesLeft == 0
                            ? Uni.createFrom().failure(busy())
                            : pause().chain(() -> take(clientId, userId, owner, triesLeft - 1));
                });
    }

    private Uni<Void> release(String clientId, String userId, UUID owner) {
        return pool.preparedQuery(RELEASE)
                .execute(Tuple.of(clientId, userId, owner))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull(); // the lease ends it
    }

    private static Uni<Void> pause() {
        return CallersContext.leadBack(
                Uni.createFrom().voidItem().onItem().delayIt().by(RETRY));
    }

    private static Problem busy() {
        return new Problem(
                        ConnectionProblem.PLATFORM_UNAVAILABLE,
                        "Another sign-in of this account is still being finished.")
                .retryAfter(Duration.ofSeconds(5));
    }
}
