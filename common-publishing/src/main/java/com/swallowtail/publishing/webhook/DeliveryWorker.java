package com.swallowtail.publishing.webhook;

import com.swallowtail.publishing.webhook.Deliveries.Claim;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.ConsumeEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Works off what was delivered; what fails is tried again with growing pauses, over any number of restarts. */
@ApplicationScoped
class DeliveryWorker {
    private static final Logger LOGGER = Logger.getLogger(DeliveryWorker.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private static final String WORK = "webhook.work";

    private final Deliveries deliveries;
    private final PlatformWebhooks webhooks;
    private final Vertx vertx;
    private final DeliveryConfig config;
    private final AtomicBoolean busy = new AtomicBoolean();

    DeliveryWorker(Deliveries deliveries, PlatformWebhooks webhooks, Vertx vertx, DeliveryConfig config) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.vertx = vertx;
        this.config = config;
    }

    @ConsumeEvent(DeliverySignal.DUE)
    Uni<Void> workOff(String signal) {
        if (!busy.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(this::batch)
                .repeat()
                .whilst(count -> count == config.atOnce())
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(DeliveryWorker::noted)
                .eventually(() -> busy.set(false));
    }

    @Scheduled(every = "{swallowtail.forgetting.every}", delayed = "{swallowtail.forgetting.every}")
    Uni<Void> forget() {
        return deliveries.forgetSettled(config.memory());
    }

    /** Works off what is due, and says how much that was. */
    private Uni<Integer> batch() {
        return deliveries
                .claim(config.atOnce(), config.lease())
                .call(claims -> Multi.createFrom()
                        .iterable(claims)
                        .onItem()
                        .transformToUniAndMerge(this::worked)
                        .collect()
                        .last())
                .map(List::size);
    }

    /** Each on the bus, hence in a context and a database session of its own: those of one context are shared. */
    private Uni<Void> worked(Claim claim) {
        var noLongerThanItsLease =
                new DeliveryOptions().setSendTimeout(config.lease().toMillis());
        return vertx.eventBus().request(WORK, claim, noLongerThanItsLease).replaceWithVoid();
    }

    @ConsumeEvent(WORK)
    Uni<Void> work(Claim claim) {
        return Uni.createFrom()
                .deferred(() -> webhooks.of(claim.platform()).act(claim.delivery()))
                .chain(outcome -> deliveries.settle(claim, outcome))
                .onFailure()
                .recoverWithUni(failure -> setback(claim, failure));
    }

    private Uni<Void> setback(Claim claim, Throwable failure) {
        if (claim.delivery().age().compareTo(config.patience()) > 0) {
            LOGGER.errorf(
                    failure, "A delivery of %s was tried for %s and is given up", claim.platform(), config.patience());
            return deliveries.settle(claim, "given-up");
        }
        return deliveries.postpone(claim, pause(claim.attempts()));
    }

    /** One second, two, four, and so on to five minutes. */
    static Duration pause(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(Math.max(attempts - 1, 0), 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static Uni<Void> noted(Throwable failure) {
        LOGGER.warn("Deliveries cannot be worked on at the moment: " + failure);
        return Uni.createFrom().voidItem();
    }
}
