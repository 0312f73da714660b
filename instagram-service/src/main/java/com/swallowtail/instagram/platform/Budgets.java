package com.swallowtail.instagram.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Which accounts are left alone, and until when: calling on while Meta throttles lengthens the block. Each replica learns
 * it from the answers that it gets itself.
 */
@ApplicationScoped
class Budgets {
    private static final int ENTRIES = 10_000;

    private final InstagramConfig config;
    private final Clock clock;
    private final Cache<String, Instant> until =
            Caffeine.newBuilder().maximumSize(ENTRIES).build();

    Budgets(InstagramConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Refuses a call that would only lengthen a block. Nothing has been sent then. */
    void demand(String accountId) {
        Instant end = until.getIfPresent(accountId);
        Instant now = clock.instant();
        if (end != null && now.isBefore(end)) {
            throw InstagramRefusal.throttled(Duration.between(now, end));
        }
    }

    /** Takes note of what an answer told. */
    void note(String accountId, Usage usage) {
        if (usage.percent() >= config.usageLimit()) {
            leaveAlone(accountId, pause(usage));
        }
    }

    void leaveAlone(String accountId, Duration pause) {
        until.put(accountId, clock.instant().plus(pause));
    }

    /** How long to wait where the budget is used up. */
    Duration pause(Usage usage) {
        return usage.regain().isZero() ? config.usagePause() : usage.regain();
    }
}
