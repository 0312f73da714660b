package com.swallowtail.tiktok.webhook;

import com.swallowtail.tiktok.webhook.Deliveries.Claim;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Works off what was delivered; what fails is tried again with growing pauses, over any number of restarts. */
@ApplicationScoped
class DeliveryWorker {
    private static final Logger LOGGER = Logger.getLogger(DeliveryWorker.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Deliveries deliveries;
    private final Dispatch dispatch;
    private final WebhookConfig config;

    DeliveryWorker(Deliveries deliveries, Dispatch dispatch, WebhookConfig config) {
        this.deliveries = deliveries;
        this.dispatch = dispatch;
        this.config = config;
    }

    @Scheduled(every = "${swallowtail.webhook.tick:0.25s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return deliveries
                .claim(config.atOnce(), config.lease(), config.patience())
                .onItem()
                .transformToMulti(claims -> Multi.createFrom().iterable(claims))
                .onItem()
                .transformToUniAndMerge(this::work)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(DeliveryWorker::noted);
    }

    @Scheduled(every = "1h", delayed = "1m")
    Uni<Void> forget() {
        return deliveries.forgetSettled(config.memory());
    }

    private Uni<Void> work(Claim claim) {
        return dispatch.act(claim.delivery())
                .chain(outcome -> deliveries.settle(claim, outcome))
                .onFailure()
                .recoverWithUni(failure -> setback(claim, failure));
    }

    private Uni<Void> setback(Claim claim, Throwable failure) {
        if (claim.late()) {
            LOGGER.errorf(failure, "A delivery of TikTok was tried for %s and is given up", config.patience());
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
        LOGGER.warn("Deliveries of TikTok cannot be worked on at the moment: " + failure);
        return Uni.createFrom().voidItem();
    }
}
