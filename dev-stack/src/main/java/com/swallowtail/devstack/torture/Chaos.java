package com.swallowtail.devstack.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** One disturbance after the other, each at the next replica; the others stay. */
public final class Chaos {
    private static final Duration BREATH = Duration.ofSeconds(2);
    private static final int REMOVED_AT_ONCE = 3;

    private final Arena arena;
    private final Stage stage;
    private final Consumer<String> say;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private int next;

    Chaos(Arena arena, Stage stage, Consumer<String> say) {
        this.arena = arena;
        this.stage = stage;
        this.say = say;
    }

    public enum Kind {
        KILL("killed as by kill -9"),
        STOP("stopped for longer than lease and grace"),
        DATABASE("PostgreSQL restarted"),
        REMOVAL("people removed the app at the platform");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }

        String meaning() {
            return meaning;
        }
    }

    /** Goes through all kinds at least once. */
    void rage(Instant until) {
        while (next < Kind.values().length || stage.clock().instant().isBefore(until)) {
            var kind = Kind.values()[next % Kind.values().length];
            disturb(kind, stage.replicas().get(next % stage.replicas().size()));
            counts.merge(kind, 1, Integer::sum);
            next++;
            Pause.of(BREATH);
        }
    }

    Map<Kind, Integer> counts() {
        return counts;
    }

    private void disturb(Kind kind, Victim replica) {
        say.accept(kind.meaning() + (kind == Kind.KILL || kind == Kind.STOP ? ": " + replica.name() : ""));
        switch (kind) {
            case KILL -> replica.kill();
            case STOP -> replica.stopFor(arena.lease().plus(arena.grace()).plus(BREATH));
            case DATABASE -> arena.database().restart();
            case REMOVAL ->
                ThreadLocalRandom.current()
                        .ints(0, stage.instances().size())
                        .distinct()
                        .limit(REMOVED_AT_ONCE)
                        .mapToObj(stage.instances()::get)
                        .forEach(instance -> removeGrant(replica.address(), instance));
        }
    }

    private void removeGrant(URI replica, String instance) {
        try {
            JsonNode account = stage.service().token(replica, instance).body().path("accountId");
            if (account.isTextual()) {
                stage.platform().removeGrant(instance, account.textValue());
            }
        } catch (IOException away) {
            say.accept("nobody's grant was removed: " + away.getMessage());
        }
    }
}
