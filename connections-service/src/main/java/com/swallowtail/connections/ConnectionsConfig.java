package com.swallowtail.connections;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where this service lives in public, whom it sends people back to, and with which keys it seals. */
@ConfigMapping(prefix = "connections")
public interface ConnectionsConfig {
    /** The gateway's address; every redirect URI is built from it, never from a request. */
    @NotNull
    URI publicBaseUrl();

    /** Origins that a sign-in may return to, besides the gateway's own. */
    Optional<List<@Pattern(regexp = "https?://[^/?#@\\\\\\s]+") String>> allowedReturnOrigins();

    /** The Fernet key ring: the first key seals, all of them open. */
    @NotBlank
    String fernetKeys();

    Revocations revocations();

    /** The worker that takes grants back. */
    interface Revocations {
        /** How often it looks for what is due. */
        @WithDefault("1s")
        Duration every();
    }
}
