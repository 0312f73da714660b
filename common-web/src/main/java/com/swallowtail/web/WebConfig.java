package com.swallowtail.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How the edge recognises its callers and what it takes from them. */
@ConfigMapping(prefix = "swallowtail.web")
public interface WebConfig {
    /** Whoever issues the callers' tokens. Named here too, so that a start without it says what is missing. */
    @NotNull
    URI issuerUrl();

    /** The token's claim that lists the caller's instances, or {@code *} for all. */
    @WithDefault("instances")
    String instancesClaim();

    /** The gateway's address; its origin may always call the API from a browser. */
    Optional<URI> publicBaseUrl();

    /** The other web origins that may call the API from a browser. */
    Optional<Set<String>> allowedOrigins();

    /** The largest body of an API call. */
    @WithDefault("1M")
    MemorySize bodyLimit();

    /** The largest body of a webhook; platforms send batches. */
    @WithDefault("2M")
    MemorySize webhookBodyLimit();

    TokenMemory tokenMemory();

    RateLimit rateLimit();

    /** Which bearer tokens are taken without being verified again. */
    interface TokenMemory {
        /** How many are remembered at each replica; the one used least is forgotten first. With 0 each request is verified. */
        @WithDefault("10000")
        @Min(0)
        int tokens();

        /** The longest that a withdrawn signing key may still work here. A token's own end comes first. */
        @WithDefault("30s")
        @NotNull
        Duration longest();
    }

    /** How fast one caller may ask for one instance, at each replica. */
    interface RateLimit {
        @WithDefault("100")
        @Min(1)
        int readsPerSecond();

        @WithDefault("200")
        @Min(1)
        int readsBurst();

        @WithDefault("20")
        @Min(1)
        int writesPerSecond();

        @WithDefault("60")
        @Min(1)
        int writesBurst();

        /** How many callers are remembered; the one who has been idle longest is forgotten first. */
        @WithDefault("20000")
        @Min(1)
        int callersRemembered();
    }
}
