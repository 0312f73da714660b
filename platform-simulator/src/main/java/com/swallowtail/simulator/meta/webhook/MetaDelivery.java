package com.swallowtail.simulator.meta.webhook;

import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.SimulatedClock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends what is due, several at a time, signed over the very bytes that are sent. */
@ApplicationScoped
class MetaDelivery {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration COLLECT = Duration.ofMillis(700);
    private static final int AT_A_TIME = 32;

    private final MetaWebhooks webhooks;
    private final Outward outward;
    private final SimulatedClock clock;
    private final CurrentSettings settings;
    private volatile boolean running = true;

    MetaDelivery(MetaWebhooks webhooks, Outward outward, SimulatedClock clock, CurrentSettings settings) {
        this.webhooks = webhooks;
        this.outward = outward;
        this.clock = clock;
        this.settings = settings;
    }

    void begin(@Observes StartupEvent start) {
        Thread.ofVirtual().name("meta-webhooks").start(this::deliver);
    }

    void end(@Observes ShutdownEvent stop) {
        running = false;
    }

    private void deliver() {
        try {
            while (running) {
                round();
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        List<MetaWebhook> due = webhooks.due(AT_A_TIME);
        if (settings.meta().metaWebhookReversed()) {
            reversed(due).forEach(this::send);
            return;
        }
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(webhook -> senders.submit(() -> send(webhook)));
        }
    }

    /** To reverse them, they are first collected for a moment. */
    private List<MetaWebhook> reversed(List<MetaWebhook> due) {
        boolean collected =
                !due.isEmpty() && due.getFirst().createdAt().plus(COLLECT).isBefore(clock.instant());
        return collected ? due.reversed() : List.of();
    }

    private void send(MetaWebhook webhook) {
        String secret = webhook.addressee().secret();
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("X-Hub-Signature-256", Hmac.hubSignature(webhook.body(), secret));
        if (settings.meta().metaWebhookSha1()) {
            headers.put("X-Hub-Signature", Hmac.oldHubSignature(webhook.body(), secret));
        }
        int status =
                outward.post(webhook.addressee().url(), headers, webhook.body()).status();
        webhook.answered(
                status, clock.instant(), Duration.ofMillis(settings.meta().metaWebhookRetryMs()));
    }
}
