package com.swallowtail.connections;

import com.swallowtail.crypto.KeyRing;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.AssertTrue;
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
    Optional<String> fernetKeys();

    @AssertTrue(
            message = "FERNET_KEYS must be a comma-separated ring of keys, each of 32 bytes in padded base64url;"
                    + " make a key with: openssl rand -base64 32 | tr '+/' '-_'")
    default boolean isKeyRingUsable() {
        try {
            return !KeyRing.parse(fernetKeys().orElse("")).keyIds().isEmpty();
        } catch (IllegalArgumentException unusable) {
            return false;
        }
    }

    /** How far ahead of our clock a platform's may be. */
    @WithDefault("5m")
    Duration webhookTolerance();

    Revocations revocations();

    Subscriptions subscriptions();

    /** The worker that asks platforms to tell of accounts. */
    interface Subscriptions {
        /** How often it looks for what is due. */
        @WithDefault("1s")
        Duration every();
    }

    SignIns signIns();

    /** The worker that tells of sign-ins which end soon. */
    interface SignIns {
        /** How often it looks for what is due. */
        @WithDefault("1m")
        Duration every();
    }

    /** The worker that takes grants back. */
    interface Revocations {
        /** How often it looks for what is due. */
        @WithDefault("1s")
        Duration every();
    }
}
