package com.swallowtail.connections.stream;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The open streams of this replica, and what it can tell of again.
 *
 * <ol>
 *   <li>A stream tells of its own instance, in the order of each topic.
 *   <li>Every id that it sends comes after all events before that id, so whoever comes back with it misses nothing, or is
 *       told that there is a gap.
 * </ol>
 */
@ApplicationScoped
class EventStreams {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final StreamConfig config;
    private final Clock clock;
    private final RecentEvents recent;
    private final Set<Listener> listeners = new HashSet<>();

    EventStreams(StreamConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.recent = new RecentEvents(config.keptEvents(), config.keptSize().asLongValue());
    }

    /** Refuses whoever has enough streams, and everybody until the topics were read up to now. */
    synchronized void admit(String subject, String instanceId) {
        if (!recent.isUpToDate()) {
            throw new Problem(EdgeProblem.UPSTREAM_UNAVAILABLE, "The events are not read up to now yet")
                    .retryAfter(SOON);
        }
        var open = listeners.stream()
                .filter(each -> each.isOf(subject, instanceId))
                .count();
        if (open >= config.perCaller()) {
            throw new Problem(EdgeProblem.RATE_LIMITED, "You have " + open + " streams of this instance open already")
                    .retryAfter(config.heartbeat());
        }
    }

    /** From now on, and before that what was missed since the last id. */
    Multi<Frame> follow(Listener listener, @Nullable String lastId) {
        return Multi.createFrom()
                .<Frame>emitter(emitter -> open(listener, emitter, lastId), BackPressureStrategy.BUFFER)
                .emitOn(Infrastructure.getDefaultExecutor()) // whoever tells of events never waits for a client
                .onItem()
                .invoke(listener::hasSent);
    }

    private synchronized void open(Listener listener, MultiEmitter<? super Frame> emitter, @Nullable String lastId) {
        var missed = missed(listener, lastId);
        listener.opens(emitter, missed.size() + config.mostBehind());
        emitter.onTermination(() -> close(listener));
        listeners.add(listener);
        missed.forEach(listener::send);
    }

    private List<Frame> missed(Listener listener, @Nullable String lastId) {
        var frames = new ArrayList<Frame>();
        if (lastId != null && !lastId.isBlank()) {
            var seen = Position.ofId(lastId.strip());
            var told = recent.since(seen == null ? Position.NOWHERE : seen, listener.instanceId());
            told.ifPresentOrElse(
                    events -> events.stream().map(Frame::of).forEach(frames::add),
                    () -> frames.add(Frame.gap(recent.now())));
        }
        frames.add(Frame.signOfLife(recent.now()));
        return frames;
    }

    private synchronized void close(Listener listener) {
        listeners.remove(listener);
    }

    /** Whoever listens comes back with the last id, to another replica, instead of holding this one up. */
    synchronized void end(@Observes ShutdownDelayInitiatedEvent stopping) {
        List.copyOf(listeners).forEach(Listener::end);
    }

    /** Says from where a partition is to be read. */
    synchronized long begin(String shard, long from, long end) {
        return recent.begin(shard, from, end);
    }

    /** A record that is no event moves the position on, and that is all. */
    synchronized void take(
            String shard, long offset, @Nullable String instanceId, @Nullable String type, String content) {
        if (!recent.passes(shard, offset) || instanceId == null || type == null) {
            return;
        }
        var told =
                new Told(instanceId, shard, offset, type, content, recent.now().id(), clock.instant());
        recent.add(told);
        List.copyOf(listeners).stream()
                .filter(each -> each.listensTo(instanceId))
                .forEach(each -> each.send(Frame.of(told)));
    }

    /** A sign of life, which also moves a quiet stream's position on. */
    @Scheduled(every = "{connections.stream.heartbeat}")
    synchronized void beat() {
        recent.forgetBefore(clock.instant().minus(config.keptFor()));
        var sign = Frame.signOfLife(recent.now());
        List.copyOf(listeners).forEach(each -> each.send(sign));
    }
}
