package com.swallowtail.connections.token;

import com.swallowtail.web.outbound.OutboundConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * A refresh that was sent just before its lease ran out, after it had waited for its turn, is over before another may
 * begin. With settings that would let two meet, the service does not start.
 */
@Startup
@ApplicationScoped
class RefreshTimes {
    private static final String TOKEN_ENDPOINTS = "-oauth";

    RefreshTimes(TokenConfig token, OutboundConfig outbound) {
        outbound.guards().forEach((guard, numbers) -> {
            if (guard.endsWith(TOKEN_ENDPOINTS)) {
                require(guard, numbers.timeout(), "lease", token.lease());
                require(guard, numbers.timeout(), "grace", token.grace());
            }
        });
    }

    private static void require(String guard, Duration timeout, String name, Duration longer) {
        if (timeout.compareTo(longer) >= 0) {
            throw new IllegalStateException(
                    "swallowtail.outbound.%s.timeout (%d ms) must be shorter than connections.token.%s (%d ms), or a refresh token could be presented again after it was replaced"
                            .formatted(guard, timeout.toMillis(), name, longer.toMillis()));
        }
    }
}
