package com.swallowtail.connections.audit;

import com.swallowtail.events.CanonicalText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How far a chain went at a time, and what it came to: with it all that came before. */
record Checkpoint(ChainName chain, long position, String hash, Instant at) {
    Checkpoint {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** What is signed. */
    String text() {
        return CanonicalText.of(
                "swallowtail-audit-checkpoint-1", chain.service(), chain.instance(), position, hash, at);
    }
}
