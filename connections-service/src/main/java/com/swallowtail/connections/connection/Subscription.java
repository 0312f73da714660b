package com.swallowtail.connections.connection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the platform was asked to tell the app's webhooks of the account.
 *
 * @param since when it agreed to
 * @param nextAttemptAt when it is asked again; never where it has agreed, or will not
 * @param error why it did not, the last time
 */
public record Subscription(
        @Nullable Instant since,
        @Nullable Instant nextAttemptAt,
        int attempts,
        @Nullable LastError error) {
    static final Subscription NONE = new Subscription(null, null, 0, null);
}
