package com.swallowtail.publishing.webhook;

import org.jspecify.annotations.Nullable;

/**
 * A delivery at the gate.
 *
 * @param platform the name under which it is kept
 * @param event named for people to read
 * @param stranger who signed it, where that was not the environment's app; none where it was
 */
public record Arrival(
        String platform,
        String event,
        byte[] body,
        @Nullable Stranger stranger) {}
