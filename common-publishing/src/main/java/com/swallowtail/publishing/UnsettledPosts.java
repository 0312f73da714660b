package com.swallowtail.publishing;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Which post does something that was seen on a platform belong to? Where two might claim it, neither does. */
@ApplicationScoped
public class UnsettledPosts {
    private static final String MAY_OWN = """
            SELECT NOT EXISTS (
                SELECT 1 FROM posts other LEFT JOIN post_latches latch ON latch.post_id = other.id
                WHERE other.id <> $1 AND other.platform = $2
                  AND (other.platform_post_id = $3
                       OR other.account_id = $4 AND other.caption = $5 AND other.platform_post_id IS NULL
                          AND latch.post_id IS NOT NULL AND other.status NOT IN ('FAILED', 'CANCELLED'))) AS alone""";

    private static final String BY_HANDLE = """
            SELECT id FROM posts
            WHERE platform = $1 AND handle = $2 AND ('*' = ANY($3::text[]) OR instance_id = ANY($3::text[]))""";

    private static final String WITHOUT_HANDLE = """
            SELECT post.id, post.status FROM posts post JOIN post_latches latch ON latch.post_id = post.id
            WHERE post.platform = $1 AND post.account_id = $2 AND post.handle IS NULL AND latch.closed_at >= $3
              AND ('*' = ANY($4::text[]) OR post.instance_id = ANY($4::text[]))
            ORDER BY post.status = 'PUBLISHING' DESC LIMIT 2""";

    private static final String NOT_BEGUN = """
            SELECT post.id FROM posts post LEFT JOIN post_latches latch ON latch.post_id = post.id
            WHERE post.instance_id = $1 AND post.platform = $2 AND post.created_at <= $3 AND latch.post_id IS NULL
              AND post.status IN ('SCHEDULED', 'QUEUED', 'PUBLISHING')""";

    /** Longer than platforms try to deliver a notice. */
    private static final Duration LATE_NOTICE = Duration.ofDays(4);

    private final Pool pool;
    private final Clock clock;

    UnsettledPosts(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Whether something found by the post's caption can be this post's alone. */
    public Uni<Boolean> mayOwn(Post post, String platformPostId) {
        var values = Tuple.of(post.id(), post.platform(), platformPostId, post.accountId(), post.caption());
        return pool.preparedQuery(MAY_OWN)
                .execute(values)
                .map(rows -> rows.iterator().next().getBoolean("alone"));
    }

    Uni<@Nullable UUID> withHandle(String platform, Reach reach, String handle) {
        return pool.preparedQuery(BY_HANDLE)
                .execute(Tuple.of(platform, handle, reach.asArray()))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getUUID("id"));
    }

    /**
     * The account's one post of late whose handle was lost; nothing where there are several. Fails with
     * {@link AnswerOutstanding} while a call that may have this handle is still under way.
     */
    Uni<@Nullable UUID> missingHandle(String platform, Reach reach, String accountId) {
        var since = clock.instant().minus(LATE_NOTICE).atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(WITHOUT_HANDLE)
                .execute(Tuple.of(platform, accountId, since, reach.asArray()))
                .map(UnsettledPosts::onlyUnknown);
    }

    /** Posts of a connection as it was at that time, for which nothing irreversible has begun. */
    Uni<List<UUID>> notBegun(String instanceId, String platform, Instant until) {
        return pool.preparedQuery(NOT_BEGUN)
                .execute(Tuple.of(instanceId, platform, until.atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }

    private static @Nullable UUID onlyUnknown(RowSet<Row> rows) {
        if (rows.size() == 0) {
            return null;
        }
        var first = rows.iterator().next();
        if (isStatus(first, PostStatus.PUBLISHING)) {
            throw new AnswerOutstanding();
        }
        return rows.size() == 1 && isStatus(first, PostStatus.OUTCOME_UNKNOWN) ? first.getUUID("id") : null;
    }

    private static boolean isStatus(Row row, PostStatus status) {
        return status.name().equals(row.getString("status"));
    }
}
