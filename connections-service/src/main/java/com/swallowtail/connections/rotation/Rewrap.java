package com.swallowtail.connections.rotation;

import com.swallowtail.connections.vault.TokenVault;
import com.swallowtail.crypto.CannotUnseal;
import com.swallowtail.crypto.SealedText;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Seals values anew with the current key, a batch in a transaction of its own. Rows that somebody is writing are passed over:
 * what is written then is sealed with the current key anyway, or found the next time.
 */
@ApplicationScoped
class Rewrap {
    private static final String COUNT = "update key_rotations set rewrapped = rewrapped + $2 where id = $1";

    private final Pool pool;
    private final TokenVault vault;

    Rewrap(Pool pool, TokenVault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    /**
     * What came of a batch.
     *
     * @param last the last row that was looked at; none where there was none left
     */
    record Batch(int found, int rewrapped, @Nullable String last) {}

    Uni<Batch> batch(UUID rotation, SealedColumn column, String after, int size) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(column.select())
                .execute(Tuple.of(vault.currentKeyId(), after, size))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).toList())
                .chain(rows -> store(connection, rotation, column, rows)));
    }

    private Uni<Batch> store(SqlConnection connection, UUID rotation, SealedColumn column, List<Row> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(new Batch(0, 0, null));
        }
        var anew = rows.stream().flatMap(row -> rewrapped(column, row)).toList();
        var batch = new Batch(rows.size(), anew.size(), rows.getLast().getString("row"));
        return anew.isEmpty()
                ? Uni.createFrom().item(batch)
                : connection
                        .preparedQuery(column.update())
                        .executeBatch(anew)
                        .chain(() -> connection.preparedQuery(COUNT).execute(Tuple.of(rotation, anew.size())))
                        .replaceWith(batch);
    }

    /** What no key of the ring opens stays as it is: the certificate counts it under its key. */
    private Stream<Tuple> rewrapped(SealedColumn column, Row row) {
        var id = Objects.requireNonNull(row.getString("row"));
        var place = column.placeOf(row.getString("instance_id"), id);
        try {
            var anew = vault.rewrap(new SealedText(row.getString("key_id"), row.getString("ciphertext")), place);
            return Stream.of(Tuple.of(id, anew.keyId(), anew.ciphertext()));
        } catch (CannotUnseal unopened) {
            Log.warnf("A value of %s cannot be sealed anew: %s", column, unopened.getMessage());
            return Stream.empty();
        }
    }
}
