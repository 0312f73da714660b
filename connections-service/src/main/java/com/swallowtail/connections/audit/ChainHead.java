package com.swallowtail.connections.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a chain must go.
 *
 * @param position the highest that was heard with an event, and its hash
 * @param unlinked how many of its events are from before there were chains
 * @param stated what its service said last; null when it said nothing yet
 */
record ChainHead(
        long position, String hash, long unlinked, @Nullable Statement stated) {
    /** A chain of which nothing was heard. */
    static final ChainHead UNHEARD_OF = new ChainHead(0, "", 0, null);

    /** Where the service's own chain ended, and what it came to. */
    record Statement(long position, String hash, String digest, Instant at) {}
}
