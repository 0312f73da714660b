package com.swallowtail.connections.audit;

import com.swallowtail.web.Cursor;
import com.swallowtail.web.Page;
import com.swallowtail.web.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The events of all services, newest first. */
@ApplicationScoped
class AuditTrail {
    private static final String ADD = """
            insert into audit_events
              (id, instance_id, occurred_at, actor, action, resource, outcome, platform, request_id, detail)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (id) do nothing""";

    private final Pool pool;

    AuditTrail(Pool pool) {
        this.pool = pool;
    }

    /** Adds the event; one that came before is left as it is. */
    Uni<Void> add(Tuple row) {
        return pool.preparedQuery(ADD).execute(row).replaceWithVoid();
    }

    @WithSession
    Uni<Page<AuditEventView>> find(AuditFilter filter, PageRequest page) {
        var condition = filter.condition();
        var text = new StringBuilder(condition.text());
        page.after().ifPresent(cursor -> {
            text.append(" and (occurredAt < :lastAt or (occurredAt = :lastAt and id < :lastId))");
            condition.values().put("lastAt", cursor.instant(0));
            condition.values().put("lastId", cursor.text(1));
        });
        return AuditEventEntity.<AuditEventEntity>find(
                        text.append(" order by occurredAt desc, id desc").toString(), condition.values())
                .range(0, page.limit())
                .list()
                .map(rows -> page(rows, page.limit()));
    }

    private static Page<AuditEventView> page(List<AuditEventEntity> rows, int limit) {
        var shown = rows.stream().limit(limit).toList();
        var next = rows.size() > limit
                ? Cursor.of(shown.getLast().occurredAt, shown.getLast().id).encode()
                : null;
        return new Page<>(shown.stream().map(AuditEventEntity::view).toList(), next);
    }
}
