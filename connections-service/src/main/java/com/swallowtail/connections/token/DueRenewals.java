package com.swallowtail.connections.token;

import com.swallowtail.connections.Platform;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The tokens whose time has come, handed out to one replica each.
 *
 * <ol>
 *   <li>An app's turn lasts a second and yields a bounded number: this is the pace, over all replicas.
 *   <li>What was handed out is due again after a while, unless a renewal has set another time: a replica that dies loses
 *       nothing.
 * </ol>
 */
@ApplicationScoped
class DueRenewals {
    private static final String TAKE = """
            with late as (
                select distinct app_client_id from platform_connections
                where status = 'connected' and renew_at <= clock_timestamp()),
            turn as (
                insert into renewal_turns (client_id, until)
                select app_client_id, clock_timestamp() + interval '1 second' from late
                on conflict (client_id) do update set until = excluded.until
                where renewal_turns.until <= clock_timestamp()
                returning client_id),
            due as (
                select taken.id from turn cross join lateral (
                    select id from platform_connections
                    where app_client_id = turn.client_id and status = 'connected' and renew_at <= clock_timestamp()
                    order by renew_at limit $1 for update skip locked) taken)
            update platform_connections set renew_at = clock_timestamp() + $2 * interval '1 ms'
            where id in (select id from due)
            returning instance_id, platform, generation""";

    private final Pool pool;
    private final RenewalConfig config;

    DueRenewals(Pool pool, RenewalConfig config) {
        this.pool = pool;
        this.config = config;
    }

    /** A token that is due, in the generation that it was due in. */
    record Due(String instanceId, Platform platform, long generation) {
        static Due of(Row row) {
            return new Due(
                    row.getString("instance_id"),
                    Platform.fromString(row.getString("platform")),
                    row.getLong("generation"));
        }
    }

    Uni<List<Due>> take() {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(
                        config.perAppAndSecond(), (double) config.retry().toMillis()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Due::of)
                        .toList());
    }
}
