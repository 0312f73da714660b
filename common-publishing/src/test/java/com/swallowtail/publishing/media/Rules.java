package com.swallowtail.publishing.media;

import com.swallowtail.web.fetch.FetchConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Rules as in production, but for the allowed host, a smaller longest file and shorter waits. */
record Rules(String allowedHost) implements MediaConfig, FetchConfig {
    @Override
    public Optional<Set<String>> allowedHosts() {
        return Optional.of(Set.of(allowedHost));
    }

    @Override
    public long maxBytes() {
        return 1_000_000_000;
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
