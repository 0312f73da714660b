package com.swallowtail.connections.connection;

import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.platform.PlatformFailure;
import com.swallowtail.connections.platform.PlatformGateway;
import com.swallowtail.connections.platform.Platforms;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Takes grants back at their platform after a disconnect: the first attempt within seconds, two more within a minute,
 * then ever rarer for three days. Whatever happens, the token is erased in the end.
 */
@ApplicationScoped
class TakeGrantsBack {
    /** A claimed row is left alone for this long, should its worker die. */
    private static final String CLAIM = """
            update revocations set next_attempt_at = clock_timestamp() + interval '1 minute'
            where id in (select id from revocations where next_attempt_at <= clock_timestamp()
                         order by next_attempt_at limit $1 for update skip locked)
            returning id, attempts, created_at""";

    private static final String POSTPONE =
            "update revocations set attempts = $2, next_attempt_at = clock_timestamp() + $3 * interval '1 second' where id = $1";
    private static final int BATCH = 20;

    private final Pool pool;
    private final Revocations revocations;
    private final GrantLocks locks;
    private final Platforms platforms;
    private final Clock clock;

    TakeGrantsBack(Pool pool, Revocations revocations, GrantLocks locks, Platforms platforms, Clock clock) {
        this.pool = pool;
        this.revocations = revocations;
        this.locks = locks;
        this.platforms = platforms;
        this.clock = clock;
    }

    @Scheduled(every = "{connections.revocations.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> takeBackWhatIsDue() {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(BATCH))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows).map(Claim::of))
                .onItem()
                .transformToUni(this::takeBackQuietly)
                .concatenate()
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> takeBackQuietly(Claim claim) {
        return revocations
                .open(claim.id())
                .onItem()
                .ifNotNull()
                .transformToUni(
                        found -> locks.holding(found.app().clientId(), found.userId(), () -> attempt(claim.id())))
                .onFailure()
                .invoke(failure -> Log.warnf(failure, "Revocation %s could not be attempted", claim.id()))
                .onFailure()
                .recoverWithUni(() -> setBack(claim))
                .onFailure()
                .recoverWithNull();
    }

    /** What cannot even be attempted, such as a token that no key opens, is not tried for ever. */
    private Uni<Void> setBack(Claim claim) {
        return clock.instant().isAfter(claim.createdAt().plus(Revocation.PATIENCE))
                ? revocations.end(claim.id(), "grant.not_revoked", "not attempted")
                : postpone(claim.id(), claim.attempts());
    }

    /** Under the lock everything is read anew: a reconnect may have erased the row meanwhile. */
    private Uni<Void> attempt(UUID id) {
        return revocations.open(id).onItem().ifNotNull().transformToUni(revocation -> {
            if (revocation.isHopeless(clock.instant())) {
                return revocations.end(revocation.id(), "grant.not_revoked", "expired");
            }
            return revocations
                    .isStillUsed(revocation)
                    .chain(used -> used
                            ? revocations.end(revocation.id(), "grant.not_revoked", "still in use")
                            : revoke(revocation));
        });
    }

    private Uni<Void> revoke(Revocation revocation) {
        var gateway = platforms.of(revocation.platform(), revocation.loginVia());
        return gateway.revoke(app(gateway, revocation.app()), revocation.userId(), revocation.accessToken())
                .chain(() -> revocations.end(revocation.id(), "grant.revoked", "disconnected"))
                .onFailure(PlatformFailure.class)
                .recoverWithUni(failure -> postpone(revocation.id(), revocation.attempts()));
    }

    /** The environment's secret may have been rotated since. */
    private static PlatformApp app(PlatformGateway gateway, PlatformApp kept) {
        return gateway.environmentApp()
                .filter(app -> app.clientId().equals(kept.clientId()))
                .orElse(kept);
    }

    private Uni<Void> postpone(UUID id, int attemptsBefore) {
        var attempts = attemptsBefore + 1;
        var pause = Revocation.pauseAfter(attempts).toSeconds();
        return pool.preparedQuery(POSTPONE)
                .execute(Tuple.of(id, attempts, (double) pause))
                .replaceWithVoid();
    }

    private record Claim(UUID id, int attempts, Instant createdAt) {
        static Claim of(Row row) {
            return new Claim(
                    row.getUUID("id"),
                    row.getInteger("attempts"),
                    row.getOffsetDateTime("created_at").toInstant());
        }
    }
}
