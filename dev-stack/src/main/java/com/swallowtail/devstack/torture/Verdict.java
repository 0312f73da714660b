package com.swallowtail.devstack.torture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of every refresh token, from what was seen on the wires and what the database stored.
 *
 * @param reused tokens that were presented again after their replacement had been stored: none may be
 * @param ended connections that had to sign in again, or so they were told, by reason
 * @param unexplained those which lost it for no known reason: none may be
 */
public record Verdict(
        List<Presentation> seen, List<Presentation> reused, Map<String, Long> ended, List<History.Ended> unexplained) {
    static final String BY_PLATFORM = "the platform ended it";
    static final String ON_THE_WAY = "its answer was lost on the way";
    static final String ASKER_AWAY = "its answer never reached us: who had asked was killed or stopped";
    static final String HEALED = "given up too early: its answer was there, and is stored now";
    private static final String UNEXPLAINED = "for no known reason";

    static Verdict of(
            List<Presentation> seen,
            List<History.Stored> stored,
            List<History.Ended> ended,
            Platform platform,
            Map<String, Victim> replicas,
            Arena arena) {
        var inquiry = new Inquiry(seen, stored, platform, replicas, arena);
        var reasons = ended.stream().collect(Collectors.groupingBy(inquiry::reason));
        return new Verdict(
                seen,
                seen.stream().filter(inquiry::isReuse).toList(),
                reasons.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, reason ->
                        (long) reason.getValue().size())),
                reasons.getOrDefault(UNEXPLAINED, List.of()));
    }

    boolean isClean() {
        return reused.isEmpty() && unexplained.isEmpty();
    }

    private static final class Inquiry {
        private final Map<String, List<Presentation>> byToken;
        private final Map<String, History.Stored> byFingerprint = new HashMap<>();
        private final Map<String, History.Stored> byGeneration = new HashMap<>();
        private final Platform platform;
        private final Map<String, Victim> replicas;
        private final Arena arena;

        Inquiry(
                List<Presentation> seen,
                List<History.Stored> stored,
                Platform platform,
                Map<String, Victim> replicas,
                Arena arena) {
            this.byToken = seen.stream().collect(Collectors.groupingBy(Presentation::token));
            stored.forEach(each -> {
                byFingerprint.putIfAbsent(each.token(), each);
                byGeneration.put(each.instance() + " " + each.generation(), each);
            });
            this.platform = platform;
            this.replicas = replicas;
            this.arena = arena;
        }

        boolean isReuse(Presentation presentation) {
            return byToken.get(presentation.token()).stream()
                    .filter(Presentation::isAnswered)
                    .map(answered -> byFingerprint.get(answered.replacement()))
                    .anyMatch(stored -> stored != null && stored.at().isBefore(presentation.at()));
        }

        String reason(History.Ended end) {
            return healed(end) ? HEALED : whyEnded(end);
        }

        private String whyEnded(History.Ended end) {
            var held = byGeneration.get(end.instance() + " " + end.generation());
            if (held == null) {
                return UNEXPLAINED;
            }
            if (platform.removedGrant(held.instance(), held.at().minusMillis(1), end.at())) {
                return BY_PLATFORM;
            }
            return byToken.getOrDefault(held.token(), List.of()).stream()
                    .filter(Presentation::isAnswered)
                    .findFirst()
                    .map(this::whyLost)
                    .orElse(UNEXPLAINED);
        }

        private String whyLost(Presentation answered) {
            if (answered.trouble().losesAnswer()) {
                return ON_THE_WAY;
            }
            var asker = replicas.get(answered.replica());
            var busyUntil = answered.at().plus(arena.lease()).plus(arena.grace());
            return asker.wasAway(answered.at(), busyUntil) ? ASKER_AWAY : UNEXPLAINED;
        }

        /** The next generation is the answer to the one that was given up, not that of a new sign-in. */
        boolean healed(History.Ended end) {
            var held = byGeneration.get(end.instance() + " " + end.generation());
            var next = byGeneration.get(end.instance() + " " + (end.generation() + 1));
            return held != null
                    && next != null
                    && byToken.getOrDefault(held.token(), List.of()).stream()
                            .anyMatch(seen -> next.token().equals(seen.replacement()));
        }
    }
}
