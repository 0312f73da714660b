package com.swallowtail.publishing.upload;

import com.swallowtail.events.AuditRecord;
import com.swallowtail.events.Outbox;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of uploads. Their beginning and their end by a caller's word are in the audit trail. */
@ApplicationScoped
class Uploads {
    private static final String ADD = """
            INSERT INTO uploads (id, platform, instance_id, length, metadata, content_type, address_key, created_at, expires_at)
            VALUES (:id, :platform, :instance, :length, :metadata, :type, :key, :created, :expires)""";

    private static final String REMOVE = """
            DELETE FROM uploads WHERE id = :id AND NOT EXISTS (
                SELECT 1 FROM post_uploads used JOIN posts post ON post.id = used.post_id
                WHERE used.upload_id = :id AND\s""" + UploadLinks.STILL_NEEDS + ")";

    private final Pool pool;
    private final Outbox outbox;
    private final String platform;

    Uploads(Pool pool, Outbox outbox, UploadsConfig config) {
        this.pool = pool;
        this.outbox = outbox;
        this.platform = config.platform();
    }

    @WithTransaction
    Uni<Void> add(Upload upload, AuditRecord audit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("id", upload.id())
                        .setParameter("platform", upload.platform())
                        .setParameter("instance", upload.instanceId())
                        .setParameter("length", upload.length())
                        .setParameter("metadata", upload.metadata())
                        .setParameter("type", upload.contentType())
                        .setParameter("key", upload.addressKey())
                        .setParameter("created", upload.createdAt())
                        .setParameter("expires", upload.expiresAt())
                        .executeUpdate())
                .chain(() -> outbox.append(audit.toEvent()));
    }

    /** False where a post still needs it. */
    @WithTransaction
    Uni<Boolean> remove(Upload upload, AuditRecord audit) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REMOVE)
                        .setParameter("id", upload.id())
                        .executeUpdate())
                .chain(rows -> rows == 1
                        ? outbox.append(audit.toEvent()).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    /** An upload of this instance; a Problem where there is none. */
    Uni<Upload> get(String instanceId, String id) {
        return find(instanceId, id).onItem().ifNull().failWith(Uploads::unknown);
    }

    Uni<@Nullable Upload> find(String instanceId, String id) {
        var parsed = parse(id);
        return parsed == null
                ? Uni.createFrom().nullItem()
                : pool.preparedQuery("SELECT * FROM uploads WHERE id = $1 AND instance_id = $2 AND platform = $3")
                        .execute(Tuple.of(parsed, instanceId, platform))
                        .map(Uploads::first);
    }

    static Problem unknown() {
        return new Problem(EdgeProblem.NOT_FOUND, "No such upload");
    }

    private static @Nullable UUID parse(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? id : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static @Nullable Upload first(RowSet<Row> rows) {
        return rows.size() == 0 ? null : upload(rows.iterator().next());
    }

    private static Upload upload(Row row) {
        return new Upload(
                row.getUUID("id"),
                row.getString("platform"),
                row.getString("instance_id"),
                row.getLong("length"),
                row.getLong("stored"),
                row.getString("metadata"),
                row.getString("content_type"),
                row.getString("address_key"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant());
    }
}
