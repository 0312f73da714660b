package com.swallowtail.publishing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How posts are worked on. */
@ConfigMapping(prefix = "swallowtail.publishing")
public interface PublishingConfig {
    /** How often due posts are looked for. It bounds how late a post starts; the index makes an idle look cheap. */
    @WithDefault("250ms")
    Duration tick();

    /** How many posts one process works on at once. */
    @WithDefault("20")
    @Min(1)
    @Max(1000)
    int atOnce();

    /** How long a silent process keeps a post; a living one renews its leases at a third of it. */
    @WithDefault("30s")
    Duration lease();

    /** How long a passing failure is tried again before the post fails, and an unknown outcome is looked for. */
    @WithDefault("24h")
    Duration patience();

    /** How long the platform's own id of a published post, or the end of a draft, is asked for. */
    @WithDefault("24h")
    Duration followUp();

    /** How far ahead a post may be scheduled. */
    @WithDefault("366d")
    Duration horizon();

    /** How long an idempotency key is kept. */
    @WithDefault("7d")
    Duration idempotencyKeyLife();

    /** Where to hold which instance's posts, for kill tests alone. */
    Optional<Set<String>> holdAt();
}
