package com.swallowtail.connections.audit;

import com.swallowtail.events.ChainLink;
import com.swallowtail.web.Cursor;
import com.swallowtail.web.Page;
import com.swallowtail.web.PageRequest;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;

/** The events of all services, newest first. */
@ApplicationScoped
class AuditTrail {
    private static final String ADD = """
            with added as (
              insert into audit_events (id, instance_id, occurred_at, actor, action, resource, outcome, platform,
                request_id, detail, service, position, previous_hash, hash)
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
              on conflict (id) do nothing)
            insert into audit_heads as head (service, instance_id, position, hash)
            select $11, $2, $12, $14 where $12 > 0
            on conflict (service, instance_id) do update set position = excluded.position, hash = excluded.hash
            where head.position < excluded.position""";

    private static final String STATE = """
            insert into audit_heads as head (service, instance_id, position, hash, stated_position, stated_hash,
              stated_digest, stated_at)
            values ($1, $2, 0, $7, $3, $4, $5, $6)
            on conflict (service, instance_id) do update set stated_position = excluded.stated_position,
              stated_hash = excluded.stated_hash, stated_digest = excluded.stated_digest, stated_at = excluded.stated_at
            where head.stated_at is null or head.stated_at < excluded.stated_at""";

    private final Pool pool;

    AuditTrail(Pool pool) {
        this.pool = pool;
    }

    /** Adds the event, and moves the head of its chain; one that came before is left as it is. */
    Uni<Void> add(TrailEntry entry) {
        return pool.preparedQuery(ADD).execute(row(entry)).replaceWithVoid();
    }

    /** Keeps the latest that a service says about its chain. */
    Uni<Void> state(ChainStatement said) {
        var row = Tuple.tuple()
                .addString(said.service())
                .addString(said.instanceId())
                .addLong(said.position())
                .addString(said.hash())
                .addString(said.digest())
                .addOffsetDateTime(said.at().atOffset(ZoneOffset.UTC))
                .addString(ChainLink.BEFORE_ALL);
        return pool.preparedQuery(STATE).execute(row).replaceWithVoid();
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

    private static Tuple row(TrailEntry entry) {
        var content = entry.content();
        var link = entry.link();
        return Tuple.tuple()
                .addString(content.id())
                .addString(content.instanceId())
                .addOffsetDateTime(content.occurredAt().atOffset(ZoneOffset.UTC))
                .addString(content.actor())
                .addString(content.action())
                .addString(content.resource())
                .addString(content.outcome())
                .addString(content.platform())
                .addString(content.requestId())
                .addString(content.detail())
                .addString(entry.service())
                .addLong(link == null ? null : link.position())
                .addString(link == null ? null : link.previousHash())
                .addString(link == null ? null : link.hash());
    }
}
