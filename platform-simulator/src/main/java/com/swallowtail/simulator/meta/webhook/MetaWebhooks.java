package com.swallowtail.simulator.meta.webhook;

import com.swallowtail.simulator.setting.Resettable;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Everything there was to tell, in the order in which it happened. */
@ApplicationScoped
class MetaWebhooks implements Resettable {
    private static final int CAPACITY = 5_000;

    private final SimulatedClock clock;
    private final List<MetaWebhook> all = new ArrayList<>();

    MetaWebhooks(SimulatedClock clock) {
        this.clock = clock;
    }

    synchronized void add(MetaWebhook webhook) {
        all.add(webhook);
        if (all.size() > CAPACITY) {
            all.removeFirst();
        }
    }

    synchronized List<MetaWebhook> due(int most) {
        Instant now = clock.instant();
        return all.stream().filter(webhook -> webhook.isDue(now)).limit(most).toList();
    }

    synchronized List<MetaWebhook.View> views() {
        return all.stream().map(MetaWebhook::view).toList();
    }

    @Override
    public synchronized void reset() {
        all.forEach(MetaWebhook::withhold);
        all.clear();
    }
}
