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

    @Scheduled(every = "{swallowtail.forgetting.every}", delayed = "{swallowtail.forgetting.every}")
    Uni<Void> forget() {
        return keys.forgetOld();
    }
}
