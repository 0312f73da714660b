package com.swallowtail.connections.audit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Signs how far each chain has come, and logs it: a log that is kept elsewhere outlives whoever rewrites the tables. */
@ApplicationScoped
class SignCheckpoints {
    private static final Logger KEPT_ELSEWHERE = Logger.getLogger("com.swallowtail.audit.checkpoints");

    private final Checkpoints checkpoints;
    private final CheckpointSeal seal;
    private final AuditConfig config;
    private final Clock clock;

    SignCheckpoints(Checkpoints checkpoints, CheckpointSeal seal, AuditConfig config, Clock clock) {
        this.checkpoints = checkpoints;
        this.seal = seal;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{connections.audit.sign-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sign() {
        var now = clock.instant();
        return checkpoints
                .due(config.checkpointLinks(), now.minus(config.checkpointEvery()), now)
                .map(due -> due.stream().map(seal::sign).toList())
                .chain(signed -> signed.isEmpty() ? Uni.createFrom().voidItem() : keep(signed));
    }

    private Uni<Void> keep(List<SignedCheckpoint> signed) {
        return checkpoints.add(signed).invoke(() -> signed.forEach(SignCheckpoints::log));
    }

    private static void log(SignedCheckpoint signed) {
        var checkpoint = signed.checkpoint();
        KEPT_ELSEWHERE.infof(
                "service=%s instance=%s position=%d hash=%s at=%s key=%s signature=%s",
                checkpoint.chain().service(),
                checkpoint.chain().instance(),
                checkpoint.position(),
                checkpoint.hash(),
                checkpoint.at(),
                signed.keyId(),
                signed.signature());
    }
}
