package com.swallowtail.web.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Rules as in production, but for the allowed hosts and shorter waits. */
record Rules(Optional<Set<String>> allowedHosts) implements FetchConfig {
    static Rules allowing(String... hosts) {
        return new Rules(Optional.of(Set.of(hosts)));
    }

    @Override
    public int redirects() {
        return 3;
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration answerTimeout() {
        return Duration.ofMillis(700);
    }

    @Override
    public Duration idleTimeout() {
        return Duration.ofSeconds(2);
    }
}
