package com.swallowtail.simulator.tiktok.webhook;

import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.Settings;
import com.swallowtail.simulator.setting.SimulatedClock;
import com.swallowtail.simulator.tiktok.app.App;
import com.swallowtail.simulator.tiktok.app.Apps;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends what is due, one after the other. What is not answered 200 is due again after a pause which doubles, until 72
 * hours have passed here.
 */
@ApplicationScoped
class Delivery {
    private static final Duration GIVE_UP = Duration.ofHours(72);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final Duration COLLECT = Duration.ofMillis(700);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Webhooks webhooks;
    private final Apps apps;
    private final SimulatedClock clock;
    private final CurrentSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile boolean running = true;

    Delivery(Webhooks webhooks, Apps apps, SimulatedClock clock, CurrentSettings settings) {
        this.webhooks = webhooks;
        this.apps = apps;
        this.clock = clock;
        this.settings = settings;
    }

    void begin(@Observes StartupEvent start) {
        Thread.ofVirtual().name("webhooks").start(this::deliver);
    }

    void end(@Observes ShutdownEvent stop) {
        running = false;
    }

    private void deliver() {
        try {
            while (running) {
                inOrder(webhooks.due()).forEach(this::send);
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** To reverse them, they are first collected for a moment. */
    private List<Webhook> inOrder(List<Webhook> due) {
        if (!settings.get().reversesWebhooks() || due.isEmpty()) {
            return due;
        }
        boolean collected = due.getFirst().createdAt().plus(COLLECT).isBefore(clock.instant());
        return collected ? due.reversed() : List.of();
    }

    private void send(Webhook webhook) {
        Optional<App> app = apps.withKey(webhook.clientKey()).filter(found -> found.webhookUrl() != null);
        if (app.isEmpty()) {
            webhook.end(Webhook.State.NOT_SENT);
            return;
        }
        webhook.attempted(post(app.get(), webhook));
        if (webhook.view().lastStatus() == 200) {
            webhook.end(Webhook.State.DELIVERED);
        } else if (clock.instant().isAfter(webhook.createdAt().plus(GIVE_UP))) {
            webhook.end(Webhook.State.GIVEN_UP);
        } else {
            webhook.retryAt(clock.instant().plus(pause(webhook.attempts())));
        }
    }

    private int post(App app, Webhook webhook) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(String.valueOf(app.webhookUrl())))
                    .timeout(Duration.ofSeconds(5))
                    .header("Content-Type", "application/json")
                    .header("TikTok-Signature", Signature.of(signingTime(), webhook.body(), app.clientSecret()))
                    .POST(HttpRequest.BodyPublishers.ofString(webhook.body()))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | IllegalArgumentException unreachable) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private Instant signingTime() {
        return clock.realInstant().minusSeconds(settings.get().webhookAgeSeconds());
    }

    private Duration pause(int attempts) {
        Settings now = settings.get();
        Duration pause = Duration.ofMillis(now.webhookRetryMs()).multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
