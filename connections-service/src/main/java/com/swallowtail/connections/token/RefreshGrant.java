package com.swallowtail.connections.token;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.Grant;
import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.connection.Connections;
import com.swallowtail.connections.connection.GrantSeal;
import com.swallowtail.connections.connection.HeldGrants;
import com.swallowtail.connections.platform.GrantEnd;
import com.swallowtail.connections.platform.PlatformFailure;
import com.swallowtail.connections.platform.Platforms;
import com.swallowtail.web.CallersContext;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One refresh at a time, over all replicas.
 *
 * <ol>
 *   <li>Whoever holds the lease of a generation calls the platform, once; everybody else waits and never calls. A holder
 *       that was stopped looks again before it calls, at the lease and at its own clock, and once more at the clock when
 *       the connection is there: its lease may have passed to another, even while the word that it still held it was on
 *       the way.
 *   <li>The answer is stored if its generation is still the stored one, whatever became of the lease, and for as long as
 *       the database is away.
 *   <li>Only the platform's clear word that the grant is dead ends it; trouble on the way changes nothing.
 *   <li>Silence leaves the intent open: nobody knows whether the refresh token was used up.
 *   <li>A token that the platform holds too young to renew is looked at instead: a dead one ends the grant.
 *   <li>A refresh that has begun is brought to its end, whether or not its caller still waits.
 * </ol>
 */
@ApplicationScoped
class RefreshGrant {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Connections connections;
    private final HeldGrants heldGrants;
    private final KeepRefreshed keepRefreshed;
    private final GrantSeal seal;
    private final GrantApps apps;
    private final Platforms platforms;
    private final RefreshLeases leases;
    private final TokenSignals signals;
    private final TokenCounts counts;
    private final TokenConfig config;
    private final Clock clock;

    RefreshGrant(
            Connections connections,
            HeldGrants heldGrants,
            KeepRefreshed keepRefreshed,
            GrantSeal seal,
            GrantApps apps,
            Platforms platforms,
            RefreshLeases leases,
            TokenSignals signals,
            TokenCounts counts,
            TokenConfig config,
            Clock clock) {
        this.connections = connections;
        this.heldGrants = heldGrants;
        this.keepRefreshed = keepRefreshed;
        this.seal = seal;
        this.apps = apps;
        this.platforms = platforms;
        this.leases = leases;
        this.signals = signals;
        this.counts = counts;
        this.config = config;
        this.clock = clock;
    }

    /** The connection with a later generation than the given one; fails with a Problem when there is none. */
    Uni<Connection> refresh(Connection stale) {
        return refresh(stale, null);
    }

    /** Also says why the platform refuses the given one, if it did and said so: should the grant be dead, that is why. */
    Uni<Connection> refresh(Connection stale, @Nullable GrantEnd said) {
        return apps.of(stale)
                .chain(app -> inTime(leadIfFree(new Flight(
                        stale, app, UUID.randomUUID(), said, clock.instant().plus(config.lease())))))
                .onItem()
                .ifNull()
                .switchTo(() -> follow(stale));
    }

    /** A refresh of one generation by one owner, who sends before its lease is over or never. */
    private record Flight(
            Connection stale,
            PlatformApp app,
            UUID owner,
            @Nullable GrantEnd said,
            Instant sentBefore) {
        UUID id() {
            return stale.requireId();
        }
    }

    /** Nothing, where somebody else leads. A caller who hangs up cancels, and memoizing stops that here. */
    private Uni<@Nullable Connection> leadIfFree(Flight flight) {
        return leases.claim(flight.id(), flight.stale().generation(), flight.owner())
                .chain(won -> won
                        ? leases.holds(flight.id(), flight.owner())
                        : Uni.createFrom().item(false))
                .chain(holds -> holds && clock.instant().isBefore(flight.sentBefore())
                        ? lead(flight)
                        : Uni.createFrom().nullItem())
                .memoize()
                .indefinitely();
    }

    /** No caller waits longer; the refresh itself goes on. */
    private <T> Uni<T> inTime(Uni<T> flight) {
        return CallersContext.leadBack(
                flight.ifNoItem().after(config.patience()).failWith(RefreshGrant::unfinished));
    }

    private Uni<Connection> lead(Flight flight) {
        var askedAt = clock.instant();
        return ask(flight)
                .chain(grant -> keepRefreshed.keep(flight.stale(), grant, flight.app(), askedAt))
                .onItemOrFailure()
                .invoke((refreshed, failure) -> counts.refreshed(flight.stale().platform(), failure))
                .onFailure(PlatformFailure.class)
                .recoverWithUni(failure -> settle(flight, (PlatformFailure) failure))
                .call(() -> signals.tell(flight.id()))
                .onFailure()
                .call(() -> signals.tell(flight.id()));
    }

    private Uni<Grant> ask(Flight flight) {
        var stale = flight.stale();
        var gateway = platforms.of(stale.platform(), stale.loginVia());
        var held = seal.held(stale);
        return RefreshPolicy.isOldEnough(stale.requireGrant(), gateway.renewal(), clock.instant())
                ? gateway.refresh(flight.app(), held, flight.sentBefore())
                : gateway.profile(flight.app(), held, stale.scopes()).map(alive -> {
                    throw PlatformFailure.Denied.tooYoung();
                });
    }

    private Uni<Connection> settle(Flight flight, PlatformFailure answer) {
        var stale = flight.stale();
        var failure = flight.said() == null ? answer : answer.because(flight.said());
        Uni<Void> stored = failure instanceof PlatformFailure.GrantDead
                ? heldGrants
                        .lost(stale, failure.failure(), Initiator.platform(stale.platform()))
                        .replaceWithVoid()
                : connections.failed(stale, failure.failure());
        var closed = failure.answered()
                ? stored.chain(() -> leases.close(flight.id(), flight.owner(), failure.pause()))
                : stored;
        return closed.chain(() -> Uni.createFrom().failure(failure.problem()));
    }

    /** Waits for whoever leads, and takes what came of it. */
    private Uni<Connection> follow(Connection stale) {
        return await(stale, clock.instant().plus(config.patience())).chain(() -> reread(stale));
    }

    private Uni<Void> await(Connection stale, Instant until) {
        return leases.isOpen(stale.requireId(), stale.generation()).chain(open -> {
            if (!open) {
                return Uni.createFrom().voidItem();
            }
            return clock.instant().isBefore(until)
                    ? signals.next(stale.requireId()).chain(() -> await(stale, until))
                    : Uni.createFrom().failure(unfinished());
        });
    }

    private Uni<Connection> reread(Connection stale) {
        return connections
                .find(stale.instanceId(), stale.platform())
                .map(Connection::serving)
                .map(now -> {
                    if (now.generation() == stale.generation()) {
                        throw unfinished();
                    }
                    return now;
                });
    }

    private static Problem unfinished() {
        return new Problem(ConnectionProblem.PLATFORM_UNAVAILABLE, "The token could not be refreshed yet.")
                .retryAfter(RETRY_AFTER);
    }
}
