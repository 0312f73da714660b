package com.swallowtail.publishing;

import com.swallowtail.events.Event;
import com.swallowtail.events.Outbox;
import com.swallowtail.publishing.upload.UploadLinks;
import com.swallowtail.web.Failure;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The stored posts. Each change locks its row, and is committed together with the events that tell of it; a change of a
 * post that the caller has lost meanwhile is not made, and answered by nothing.
 */
@ApplicationScoped
class Posts implements PanacheRepositoryBase<PostEntity, UUID> {
    private final Outbox outbox;
    private final IdempotencyKeys keys;
    private final UploadLinks uploads;
    private final PostLife life;
    private final Clock clock;
    private final Requester system;

    Posts(
            Outbox outbox,
            IdempotencyKeys keys,
            UploadLinks uploads,
            PostLife life,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.keys = keys;
        this.uploads = uploads;
        this.life = life;
        this.clock = clock;
        this.system = new Requester("system:" + service, null);
    }

    /** Adds a post under its key; nothing where the key is taken. */
    @WithTransaction
    Uni<@Nullable Post> add(NewPost request, IdempotencyKey key, Requester requester) {
        var row = PostEntity.of(request, clock.instant());
        return keys.reserve(key, row.id)
                .chain(reserved -> reserved
                        ? added(row, request, requester)
                        : Uni.createFrom().nullItem());
    }

    private Uni<Post> added(PostEntity row, NewPost request, Requester requester) {
        return persistAndFlush(row)
                .call(() -> uploads.link(row.id, request.uploads()))
                .map(PostEntity::toPost)
                .call(post -> append(PostEvents.ofCreation(post, requester)));
    }

    @WithSession
    Uni<@Nullable Post> read(UUID id) {
        return this.<PostEntity>findById(id)
                .onItem()
                .ifNotNull()
                .transformToUni(this::withLatch)
                .map(Posts::postOrNull);
    }

    /** The post, if this owner still holds it. */
    @WithSession
    Uni<@Nullable Post> held(UUID id, String owner) {
        return find("id = ?1 and leaseOwner = ?2", id, owner)
                .firstResult()
                .onItem()
                .ifNotNull()
                .transformToUni(this::withLatch)
                .map(Posts::postOrNull);
    }

    /** Closes the latch before the irreversible call of the step; nothing where the post is no longer this owner's. */
    @WithTransaction
    Uni<@Nullable Post> latch(UUID id, String owner, Step step) {
        return changing(
                id,
                row -> isHeld(row, owner),
                row -> {
                    if (!row.isLatched()) {
                        row.latch = LatchEntity.close(row.id, step.name(), clock.instant());
                        row.status = PostStatus.PUBLISHING;
                    }
                },
                system);
    }

    /** What the step has come to. The answer of an irreversible call is the truth, whoever holds the post meanwhile. */
    @WithTransaction
    Uni<@Nullable Post> record(UUID id, String owner, Step step, Progress progress) {
        return changing(
                id,
                row -> row.step.equals(step.name()) && isHeld(row, owner) || isAnswerOf(row, step, progress),
                row -> {
                    life.apply(row, progress, clock.instant());
                    row.keepLease(progress instanceof Progress.Learned);
                },
                system);
    }

    /** What somebody else than the step at hand has found out. */
    @WithTransaction
    Uni<@Nullable Post> settle(UUID id, Map<String, String> facts, Function<Post, Progress> news, Requester requester) {
        return changing(
                id,
                row -> true,
                row -> {
                    row.learn(facts);
                    life.apply(row, news.apply(row.toPost()), clock.instant());
                },
                requester);
    }

    /** Calls a post off, as long as nothing irreversible has begun. */
    @WithTransaction
    Uni<@Nullable Post> withdraw(UUID id, @Nullable Failure reason, Requester requester) {
        return changing(
                id, row -> !row.isLatched() && !row.status.isOver(), row -> life.withdrawn(row, reason), requester);
    }

    private Uni<@Nullable Post> changing(
            UUID id, Predicate<PostEntity> mayChange, Consumer<PostEntity> change, Requester by) {
        return this.<PostEntity>findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNotNull()
                .transformToUni(this::withLatch)
                .chain(row -> row != null && mayChange.test(row)
                        ? changed(row, change, by)
                        : Uni.createFrom().nullItem());
    }

    private Uni<@Nullable Post> changed(PostEntity row, Consumer<PostEntity> change, Requester by) {
        var before = row.status;
        var latchBefore = row.latch;
        change.accept(row);
        return keepLatch(latchBefore, row.latch)
                .map(ignored -> row.toPost())
                .call(post -> append(PostEvents.ofChange(before, post, by, clock.instant())));
    }

    private Uni<Void> keepLatch(@Nullable LatchEntity before, @Nullable LatchEntity after) {
        if (before == after) {
            return Uni.createFrom().voidItem();
        }
        return getSession().chain(session -> after != null ? session.persist(after) : open(session, before));
    }

    /** By a query: sessions that remove rows of one kind at once share a state, and one may wait for ever. */
    private static Uni<Void> open(Mutiny.Session session, LatchEntity latch) {
        return session.createMutationQuery("delete from LatchEntity where postId = ?1")
                .setParameter(1, latch.postId)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<PostEntity> withLatch(PostEntity row) {
        return getSession()
                .chain((Mutiny.Session session) -> session.find(LatchEntity.class, row.id))
                .invoke(latch -> row.latch = latch)
                .replaceWith(row);
    }

    private Uni<Void> append(List<Event> events) {
        return events.isEmpty() ? Uni.createFrom().voidItem() : outbox.append(events.toArray(Event[]::new));
    }

    private static boolean isHeld(PostEntity row, String owner) {
        return owner.equals(row.leaseOwner);
    }

    private static boolean isAnswerOf(PostEntity row, Step step, Progress progress) {
        return progress instanceof Progress.Learned && row.latch != null && row.latch.step.equals(step.name());
    }

    private static @Nullable Post postOrNull(@Nullable PostEntity row) {
        return row == null ? null : row.toPost();
    }
}
