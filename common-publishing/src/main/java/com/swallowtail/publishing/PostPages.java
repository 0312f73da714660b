package com.swallowtail.publishing;

import com.swallowtail.web.Cursor;
import com.swallowtail.web.Page;
import com.swallowtail.web.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An instance's posts, newest first. */
@ApplicationScoped
class PostPages implements PanacheRepositoryBase<PostEntity, UUID> {
    @WithSession
    Uni<Page<Post>> page(String instanceId, String platform, @Nullable PostStatus status, PageRequest request) {
        var query = new StringBuilder("instanceId = :instanceId and platform = :platform");
        var values = Parameters.with("instanceId", instanceId).and("platform", platform);
        if (status != null) {
            query.append(" and status = :status");
            values.and("status", status);
        }
        request.after().ifPresent(cursor -> {
            query.append(" and (createdAt < :at or createdAt = :at and id < :id)");
            values.and("at", cursor.instant(0)).and("id", idOf(cursor));
        });
        return find(query + " order by createdAt desc, id desc", values)
                .range(0, request.limit())
                .list()
                .map(rows -> page(rows, request.limit()));
    }

    private static Page<Post> page(List<PostEntity> rows, int limit) {
        var posts = rows.stream().limit(limit).map(PostEntity::toPost).toList();
        var next = rows.size() > limit
                ? Cursor.of(posts.getLast().createdAt(), posts.getLast().id()).encode()
                : null;
        return new Page<>(posts, next);
    }

    private static UUID idOf(Cursor cursor) {
        return PostId.parse(cursor.text(1)).orElseGet(() -> new UUID(0, 0));
    }
}
