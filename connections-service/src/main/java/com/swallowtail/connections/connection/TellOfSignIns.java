package com.swallowtail.connections.connection;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets those who listen know, days before, that a person has to sign in again. */
@ApplicationScoped
class TellOfSignIns {
    private final SignInNotices notices;

    TellOfSignIns(SignInNotices notices) {
        this.notices = notices;
    }

    @Scheduled(every = "{connections.sign-ins.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tellWhatIsDue() {
        return notices.tell().chain(told -> told == 0 ? Uni.createFrom().voidItem() : tellWhatIsDue());
    }
}
