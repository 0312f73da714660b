package com.swallowtail.publishing.media;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Rules for media as in production, but for the allowed hosts and shorter waits. */
record Rules(Optional<Set<String>> allowedHosts, long maxBytes) implements MediaConfig {
    static Rules allowing(String... hosts) {
        return new Rules(Optional.of(Set.of(hosts)), 1_000_000_000);
    }

    @Override
    public Set<String> types() {
        return Set.of("video/mp4", "video/quicktime", "video/webm");
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
