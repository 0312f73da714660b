package com.swallowtail.connections.authorization;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Sweeps out sign-ins that nobody finished. */
@ApplicationScoped
class ForgetExpiredAttempts {
    private final AuthorizationAttempts attempts;

    ForgetExpiredAttempts(AuthorizationAttempts attempts) {
        this.attempts = attempts;
    }

    @Scheduled(every = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return attempts.forgetExpired();
    }
}
