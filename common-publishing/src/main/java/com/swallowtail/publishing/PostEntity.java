package com.swallowtail.publishing;

import com.swallowtail.web.Failure;
import io.vertx.core.json.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** The row of a post. {@link PostLife} alone decides how it changes. */
@Entity
@Table(name = "posts")
class PostEntity {
    private static final String WRITE_JSON = "cast(cast(? as text) as jsonb)";

    @Id
    UUID id;

    @Version
    long version;

    String platform;

    @Column(name = "instance_id")
    String instanceId;

    @Column(name = "account_id")
    String accountId;

    String type;

    @Enumerated(EnumType.STRING)
    PostStatus status;

    String caption;

    @ColumnTransformer(read = "cast(media as text)", write = WRITE_JSON)
    String media;

    @ColumnTransformer(read = "cast(content as text)", write = WRITE_JSON)
    String content;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "scheduled_at")
    @Nullable
    Instant scheduledAt;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Column(name = "platform_post_id")
    @Nullable
    String platformPostId;

    @Nullable
    String permalink;

    @ColumnTransformer(read = "cast(error as text)", write = WRITE_JSON)
    @Nullable
    String error;

    @Column(name = "waits_until")
    @Nullable
    Instant waitsUntil;

    @Column(name = "waits_for")
    @Nullable
    String waitsFor;

    @Column(name = "cancel_asked")
    boolean cancelAsked;

    String step;

    @ColumnTransformer(read = "cast(facts as text)", write = WRITE_JSON)
    String facts;

    @Nullable
    String handle;

    int attempts;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    @Column(name = "lease_owner")
    @Nullable
    String leaseOwner;

    @Column(name = "lease_until")
    @Nullable
    Instant leaseUntil;

    /** The row of the latch, where there is one. */
    @Transient
    @Nullable
    LatchEntity latch;

    static PostEntity of(NewPost request, Instant now) {
        var row = new PostEntity();
        row.id = UUID.randomUUID();
        row.platform = request.platform();
        row.instanceId = request.instanceId();
        row.accountId = request.accountId();
        row.type = request.type();
        row.caption = request.caption();
        row.media = request.media();
        row.content = request.content();
        row.createdAt = now;
        row.scheduledAt = request.scheduledAt();
        row.status = request.scheduledAt() == null ? PostStatus.QUEUED : PostStatus.SCHEDULED;
        row.dueAt = request.scheduledAt() == null ? now : request.scheduledAt();
        row.step = request.firstStep().name();
        row.facts = "{}";
        return row;
    }

    void keepLease(boolean keep) {
        if (!keep) {
            leaseOwner = null;
            leaseUntil = null;
        }
    }

    boolean isLatched() {
        return latch != null;
    }

    /** Whether the latch is that of the step at hand. */
    boolean isLatchedHere() {
        return latch != null && latch.step.equals(step);
    }

    @SuppressWarnings("unchecked")
    Map<String, String> knownFacts() {
        return new HashMap<>((Map<String, String>) Json.decodeValue(facts, Map.class));
    }

    void learn(Map<String, String> news) {
        var known = knownFacts();
        known.putAll(news);
        known.values().removeIf(String::isBlank);
        if (known.equals(knownFacts())) {
            return;
        }
        facts = Json.encode(known);
        handle = known.get(Post.HANDLE);
    }

    void failWith(@Nullable Failure failure) {
        error = failure == null ? null : Json.encode(failure);
    }

    @Nullable
    Failure failure() {
        return error == null ? null : Json.decodeValue(error, Failure.class);
    }

    Post toPost() {
        return new Post(
                id,
                platform,
                instanceId,
                accountId,
                type,
                status,
                caption,
                media,
                content,
                createdAt,
                scheduledAt,
                publishedAt,
                platformPostId,
                permalink,
                waitsUntil,
                waitsFor,
                failure(),
                step,
                knownFacts(),
                attempts,
                latch == null ? null : latch.closedAt);
    }
}
