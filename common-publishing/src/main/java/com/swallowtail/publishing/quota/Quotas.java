package com.swallowtail.publishing.quota;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * The ledger of limits. Each reservation is one statement, so that replicas cannot take the last one twice; its clock is
 * the database's.
 */
@ApplicationScoped
public class Quotas {
    /** A window of ours is this much longer than the platform's, because a call arrives later than it was reserved. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private static final String RESERVE = """
            INSERT INTO quota_ledger AS ledger (platform, app, account, limit_name, taken, full_until, free_at)
            VALUES ($1, $2, $3, $4, ARRAY[clock_timestamp()], NULL, NULL)
            ON CONFLICT (platform, app, account, limit_name) DO UPDATE SET (taken, full_until, free_at) = (
                SELECT CASE WHEN has_room THEN live || at ELSE live END,
                       CASE WHEN ledger.full_until > at THEN ledger.full_until END,
                       CASE WHEN NOT has_room THEN greatest(live[cardinality(live) - $5 + 1] + $6 * interval '1 millisecond', ledger.full_until) END
                FROM (SELECT at, live, cardinality(live) < $5 AND coalesce(ledger.full_until <= at, true) AS has_room
                      FROM (SELECT at, ARRAY(SELECT t FROM unnest(ledger.taken) t
                                             WHERE t > at - $6 * interval '1 millisecond' ORDER BY t) AS live
                            FROM (SELECT clock_timestamp() AS at) now) window_of_now) decision)
            RETURNING free_at, $5 - cardinality(taken) AS room""";

    private static final String FILL = """
            INSERT INTO quota_ledger AS ledger (platform, app, account, limit_name, taken, full_until)
            VALUES ($1, $2, $3, $4, '{}', clock_timestamp() + $5 * interval '1 millisecond')
            ON CONFLICT (platform, app, account, limit_name)
            DO UPDATE SET full_until = greatest(ledger.full_until, excluded.full_until)""";

    private static final String GIVE_BACK = """
            UPDATE quota_ledger SET taken = trim_array(taken, 1)
            WHERE platform = $1 AND app = $2 AND account = $3 AND limit_name = $4 AND cardinality(taken) > 0""";

    private final Pool pool;
    private final QuotaRoom room;

    Quotas(Pool pool, QuotaRoom room) {
        this.pool = pool;
        this.room = room;
    }

    /** Takes one, if there is room. */
    public Uni<Reservation> reserve(LimitedAccount account, Limit limit) {
        var values = row(account, limit).addInteger(limit.count()).addLong(windowOf(limit));
        return pool.preparedQuery(RESERVE).execute(values).map(rows -> reservation(account, limit, rows));
    }

    /** The platform says that it is full, whatever the ledger holds. */
    public Uni<Void> fill(LimitedAccount account, Limit limit, Duration span) {
        var values = row(account, limit).addLong(span.toMillis());
        return pool.preparedQuery(FILL)
                .execute(values)
                .invoke(() -> room.full(account, limit, span))
                .replaceWithVoid();
    }

    /** What was reserved last was not used after all. */
    public Uni<Void> giveBack(LimitedAccount account, Limit limit) {
        return pool.preparedQuery(GIVE_BACK).execute(row(account, limit)).replaceWithVoid();
    }

    private static Tuple row(LimitedAccount account, Limit limit) {
        return Tuple.of(account.platform(), account.app(), account.account(), limit.name());
    }

    private static long windowOf(Limit limit) {
        return limit.window().plus(MARGIN).toMillis();
    }

    private Reservation reservation(LimitedAccount account, Limit limit, RowSet<Row> rows) {
        Row row = rows.iterator().next();
        OffsetDateTime freeAt = row.getOffsetDateTime("free_at");
        if (freeAt == null) {
            room.note(account, limit, row.getInteger("room"));
            return new Reservation.Granted();
        }
        room.note(account, limit, 0, freeAt.toInstant());
        return new Reservation.Full(limit.name(), freeAt.toInstant());
    }
}
