package com.swallowtail.publishing;

import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Takes due posts and carries each of them on, as far as it goes without waiting. */
@ApplicationScoped
class PostWorker {
    private static final Logger LOG = Logger.getLogger(PostWorker.class);
    private static final String CARRY_ON = "publishing.carry-on";

    private final DuePosts due;
    private final TakeStep takeStep;
    private final Vertx vertx;
    private final int atOnce;
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean claiming = new AtomicBoolean();

    PostWorker(DuePosts due, TakeStep takeStep, Vertx vertx, PublishingConfig config) {
        this.due = due;
        this.takeStep = takeStep;
        this.vertx = vertx;
        this.atOnce = config.atOnce();
    }

    @ConsumeEvent(DueSignal.DUE)
    Uni<Void> claim(String signal) {
        var room = atOnce - inHand.size();
        if (room <= 0 || !claiming.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        return due.claim(room)
                .invoke(this::spread)
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf("No posts could be claimed: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .eventually(() -> claiming.set(false));
    }

    @ConsumeEvent(CARRY_ON)
    Uni<Void> carryOn(String id) {
        var post = UUID.fromString(id);
        return Uni.createFrom()
                .deferred(() -> takeStep.take(post, due.owner()))
                .repeat()
                .whilst(goesOn -> goesOn)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "Post %s rests until its lease ends", post))
                .onFailure()
                .recoverWithNull()
                .eventually(() -> inHand.remove(post));
    }

    @ConsumeEvent(DueSignal.HEARTBEAT)
    Uni<Void> renew(String signal) {
        return inHand.isEmpty()
                ? Uni.createFrom().voidItem()
                : due.renew(Set.copyOf(inHand))
                        .onFailure()
                        .invoke(failure -> LOG.warnf("Leases were not renewed: %s", failure.getMessage()))
                        .onFailure()
                        .recoverWithNull();
    }

    /** A post that is in hand and whose lease has lapsed all the same was only claimed anew: it goes on as it was. */
    private void spread(List<UUID> claimed) {
        for (UUID post : claimed) {
            if (inHand.add(post)) {
                vertx.eventBus().send(CARRY_ON, post.toString());
            }
        }
    }
}
