package com.swallowtail.connections.audit;

import com.swallowtail.connections.audit.ChainHead.Statement;
import com.swallowtail.events.AuditContent;
import com.swallowtail.events.ChainLink;
import io.vertx.mutiny.sqlclient.Row;
import org.jspecify.annotations.Nullable;

/** Reads what the tables of the trail hold, as {@link StoredChains} selects it. */
final class StoredRows {
    private StoredRows() {}

    static ChainName chain(Row row) {
        return new ChainName(row.getString("service"), row.getString("instance_id"));
    }

    static StoredLink link(Row row) {
        var content = new AuditContent(
                row.getString("id"),
                row.getString("instance_id"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("resource"),
                row.getString("outcome"),
                row.getString("platform"),
                row.getString("request_id"),
                row.getString("detail"));
        return StoredLink.of(row.getString("service"), content, place(row), checkpoint(row));
    }

    private static @Nullable ChainLink place(Row row) {
        var position = row.getLong("position");
        return position == null ? null : new ChainLink(position, textOf(row, "previous_hash"), textOf(row, "hash"));
    }

    /** What somebody has emptied is no hash. */
    private static String textOf(Row row, String column) {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    static ChainHead head(Row row) {
        var position = row.getLong("head_position");
        return position == null
                ? ChainHead.UNHEARD_OF
                : new ChainHead(position, row.getString("head_hash"), row.getLong("unlinked"), statement(row));
    }

    private static @Nullable Statement statement(Row row) {
        var at = row.getOffsetDateTime("stated_at");
        return at == null
                ? null
                : new Statement(
                        row.getLong("stated_position"),
                        textOf(row, "stated_hash"),
                        textOf(row, "stated_digest"),
                        at.toInstant());
    }

    static @Nullable SignedCheckpoint checkpoint(Row row) {
        var position = row.getLong("signed_position");
        return position == null
                ? null
                : new SignedCheckpoint(
                        new Checkpoint(
                                chain(row),
                                position,
                                row.getString("signed_hash"),
                                row.getOffsetDateTime("signed_at").toInstant()),
                        row.getString("key_id"),
                        row.getString("signature"));
    }
}
