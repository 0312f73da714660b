package com.swallowtail.publishing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Clears away idempotency keys that nobody can use any more. */
@ApplicationScoped
class ExpiredKeys {
    private final IdempotencyKeys keys;

    ExpiredKeys(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Scheduled(every = "1h", delayed = "5m")
    Uni<Void> forget() {
        return keys.forgetOld();
    }
}
