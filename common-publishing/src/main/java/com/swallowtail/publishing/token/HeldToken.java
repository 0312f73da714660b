package com.swallowtail.publishing.token;

import com.swallowtail.web.CallersContext;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A token asked for once, for all who want it meanwhile, and kept while it is good. */
final class HeldToken {
    private final Uni<UsableToken> flight;
    private final Instant askedAt;
    private final AtomicReference<@Nullable UsableToken> landed = new AtomicReference<>();
    private volatile boolean failed;

    HeldToken(Uni<UsableToken> source, Instant askedAt) {
        this.askedAt = askedAt;
        this.flight = source.onItem()
                .invoke(landed::set)
                .onFailure()
                .invoke(() -> failed = true)
                .memoize()
                .indefinitely();
    }

    /** The token, on the Vert.x context of the caller: a flight lands on that of whoever asked first. */
    Uni<UsableToken> token() {
        return CallersContext.leadBack(flight);
    }

    /** Whether to ask anew: it failed, is about to expire, or has been kept long enough. */
    boolean isStale(Instant now, Duration minLife, Duration maxAge) {
        UsableToken token = landed.get();
        return failed
                || token != null
                        && (!now.isBefore(askedAt.plus(maxAge)) || isExpiring(token.expiresAt(), now.plus(minLife)));
    }

    private static boolean isExpiring(@Nullable Instant expiresAt, Instant then) {
        return expiresAt != null && !then.isBefore(expiresAt);
    }

    boolean holds(long tokenVersion) {
        UsableToken token = landed.get();
        return token != null && token.tokenVersion() <= tokenVersion;
    }
}
