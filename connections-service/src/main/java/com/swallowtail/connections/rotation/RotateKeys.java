package com.swallowtail.connections.rotation;

import com.swallowtail.connections.vault.TokenVault;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedMap;

/**
 * Goes on with the open rotation, wherever whoever worked on it has got to: what is left is always found by the keys that
 * sealed it, so a process that is killed costs the batch it was at. All replicas take part.
 *
 * <ol>
 *   <li>A round looks at every column once. It ends the rotation when nothing more could be sealed anew and nothing was
 *       passed over.
 *   <li>A replica whose ring has another first key leaves the rotation alone.
 * </ol>
 */
@ApplicationScoped
class RotateKeys {
    private final Rotations rotations;
    private final Rewrap rewrap;
    private final Census census;
    private final TokenVault vault;
    private final RotationConfig config;
    private volatile Round round = Round.beginning();

    RotateKeys(Rotations rotations, Rewrap rewrap, Census census, TokenVault vault, RotationConfig config) {
        this.rotations = rotations;
        this.rewrap = rewrap;
        this.census = census;
        this.vault = vault;
        this.config = config;
    }

    @Scheduled(every = "{connections.rotation.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> goOn() {
        return rotations
                .open()
                .chain(open -> open == null || !open.keyId().equals(vault.currentKeyId())
                        ? Uni.createFrom().voidItem()
                        : goOn(open, config.valuesEachTime()));
    }

    private Uni<Void> goOn(Rotation rotation, int budget) {
        if (round.isOver()) {
            return conclude(rotation);
        }
        return budget <= 0
                ? Uni.createFrom().voidItem()
                : rewrap.batch(rotation.id(), round.column(), round.after(), config.batch())
                        .invoke(batch -> round = round.after(batch))
                        .chain(batch -> goOn(rotation, budget - Math.max(batch.found(), 1)));
    }

    private Uni<Void> conclude(Rotation rotation) {
        var ended = round;
        round = Round.beginning();
        return ended.rewrapped() > 0
                ? Uni.createFrom().voidItem()
                : census.take().chain(counts -> conclude(rotation, ended, counts));
    }

    /** Values that were locked by whoever wrote them are left for another round. */
    private Uni<Void> conclude(Rotation rotation, Round ended, SortedMap<String, SortedMap<String, Long>> counts) {
        var left = Census.others(counts, rotation.keyId());
        return left > ended.unopened() ? Uni.createFrom().voidItem() : rotations.finish(rotation.id(), counts, left);
    }
}
