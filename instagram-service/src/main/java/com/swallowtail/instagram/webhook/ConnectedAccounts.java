package com.swallowtail.instagram.webhook;

import com.swallowtail.publishing.Reach;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Which instances are connected to an account, as far as we have heard. */
@ApplicationScoped
class ConnectedAccounts {
    private static final String HEARD = """
            INSERT INTO connected_accounts (instance_id, account_id, connected, changed_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (instance_id) DO UPDATE SET account_id = coalesce(EXCLUDED.account_id, connected_accounts.account_id),
                connected = EXCLUDED.connected, changed_at = EXCLUDED.changed_at
            WHERE connected_accounts.changed_at <= EXCLUDED.changed_at
            """;
    private static final String FORGET =
            "DELETE FROM connected_accounts WHERE instance_id = $1 AND account_id = $2 AND changed_at <= $3";
    private static final String INSTANCES = """
            SELECT instance_id, connected FROM connected_accounts
            WHERE account_id = $1 AND ('*' = ANY($2::text[]) OR instance_id = ANY($2::text[])) ORDER BY instance_id
            """;

    private static final String CONNECTED = """
            SELECT DISTINCT instance_id FROM connected_accounts WHERE account_id = ANY($1) AND connected LIMIT 100
            """;

    private final Pool database;

    ConnectedAccounts(Pool database) {
        this.database = database;
    }

    Uni<Void> heard(String instanceId, @Nullable String accountId, boolean connected, Instant at) {
        return database.preparedQuery(HEARD)
                .execute(Tuple.of(instanceId, accountId, connected, at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** The account's owner wants to be forgotten. */
    Uni<Void> forget(String instanceId, String accountId, Instant at) {
        return database.preparedQuery(FORGET)
                .execute(Tuple.of(instanceId, accountId, at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Those within reach. */
    Uni<Audience> audience(String accountId, Reach reach) {
        return database.preparedQuery(INSTANCES)
                .execute(Tuple.of(accountId, reach.asArray()))
                .map(rows -> new Audience(
                        rows.size() > 0,
                        StreamSupport.stream(rows.spliterator(), false)
                                .filter(row -> row.getBoolean("connected"))
                                .map((Row row) -> row.getString("instance_id"))
                                .toList()));
    }

    /** A hundred instances at most that are connected to any of these accounts. */
    Uni<Set<String>> connectedTo(String[] accountIds) {
        return database.preparedQuery(CONNECTED).execute(Tuple.of(accountIds)).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> row.getString("instance_id"))
                .collect(Collectors.toSet()));
    }

    /** @param known whether any instance within reach was ever connected to the account */
    record Audience(boolean known, List<String> instances) {}
}
