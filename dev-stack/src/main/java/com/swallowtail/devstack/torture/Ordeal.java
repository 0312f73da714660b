package com.swallowtail.devstack.torture;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A whole run: connect everybody, let callers call, make trouble, wait until all is calm, and count. */
public final class Ordeal {
    private static final int INSTANCES = 40;
    private static final int CALLERS = 200;
    private static final Duration ACCESS_LIFE = Duration.ofSeconds(8);
    private static final Duration CALM_WITHIN = Duration.ofMinutes(2);

    private final Arena arena;
    private final Consumer<String> say;
    private final Clock clock;
    private final List<Victim> replicas;
    private final List<String> instances =
            IntStream.range(0, INSTANCES).mapToObj(number -> "brand-" + number).toList();
    private final Platform platform;
    private final Service service;
    private final History history;
    private final Tally tally = new Tally();

    public Ordeal(Arena arena, Consumer<String> say, Clock clock) {
        this.arena = arena;
        this.say = say;
        this.clock = clock;
        this.replicas = arena.replicas().stream()
                .map(replica -> new Victim(replica, clock))
                .toList();
        this.platform = new Platform(arena.simulator(), clock);
        this.service = new Service(platform, arena.tokens());
        this.history = new History(arena.database(), arena.ring(), clock);
    }

    /** @param time for how long there is trouble */
    public Report run(Duration time) {
        var began = clock.instant();
        history.install();
        platform.accessTokensLive(ACCESS_LIFE);
        connectAll();
        var stage = new Stage(replicas, instances, service, platform, clock);
        var chaos = new Chaos(arena, stage, say);
        List<String> stuck;
        long mended;
        try (var mender = new Mender(service, () -> Any.here(replicas).address());
                var callers = new Callers(stage, tally, mender::mend)) {
            callers.start(CALLERS);
            arena.wires().calm(false);
            chaos.rage(clock.instant().plus(time));
            arena.wires().calm(true);
            say.accept("no more trouble");
            stuck = awaitCalm();
            mended = mender.mended();
        }
        return new Report(Duration.between(began, clock.instant()), tally, verdict(), chaos.counts(), stuck, mended);
    }

    private void connectAll() {
        try (var threads = Executors.newFixedThreadPool(4)) {
            instances.forEach(instance -> threads.execute(() -> {
                if (!service.connect(replicas.getFirst().address(), instance)) {
                    throw new IllegalStateException(instance + " could not be connected");
                }
            }));
        }
        say.accept(INSTANCES + " instances are connected");
    }

    /** Those that get no token in time, although nobody disturbs any more. */
    private List<String> awaitCalm() {
        var until = clock.instant().plus(CALM_WITHIN);
        var left = instances;
        while (!left.isEmpty() && clock.instant().isBefore(until)) {
            Pause.of(Duration.ofSeconds(1));
            left = left.parallelStream().filter(instance -> !isServed(instance)).toList();
        }
        return left;
    }

    private boolean isServed(String instance) {
        try {
            return service.token(Any.here(replicas).address(), instance).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Verdict verdict() {
        return Verdict.of(
                arena.wires().seen(),
                history.stored(),
                history.ended(),
                platform,
                replicas.stream().collect(Collectors.toMap(Victim::name, Function.identity())),
                arena);
    }
}
