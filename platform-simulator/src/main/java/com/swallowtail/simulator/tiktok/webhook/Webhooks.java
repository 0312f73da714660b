package com.swallowtail.simulator.tiktok.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.Resettable;
import com.swallowtail.simulator.setting.Settings;
import com.swallowtail.simulator.setting.SimulatedClock;
import com.swallowtail.simulator.tiktok.oauth.GrantRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything there was to tell, in the order in which it happened. */
@ApplicationScoped
public class Webhooks implements Resettable {
    private static final int CAPACITY = 2_000;

    private final ObjectMapper json;
    private final SimulatedClock clock;
    private final CurrentSettings settings;
    private final List<Webhook> all = new ArrayList<>();

    Webhooks(ObjectMapper json, SimulatedClock clock, CurrentSettings settings) {
        this.json = json;
        this.clock = clock;
        this.settings = settings;
    }

    /** Tells an app about an event of one of its users; as often as copies are set. */
    public synchronized void tell(String clientKey, String openId, String event, Map<String, ?> content) {
        Settings now = settings.get();
        Instant created = clock.instant();
        String body = body(clientKey, openId, event, content, created);
        for (int copy = 0; copy < now.webhookCopies(); copy++) {
            Webhook webhook = new Webhook(clientKey, event, body, created, created.plusMillis(now.webhookDelayMs()));
            if (!now.webhooksEnabled()) {
                webhook.end(Webhook.State.NOT_SENT);
            }
            all.add(webhook);
        }
        if (all.size() > CAPACITY) {
            all.removeFirst();
        }
    }

    void tellOfRemoval(@Observes GrantRemoved removal) {
        tell(
                removal.grant().clientKey(),
                removal.grant().openId(),
                "authorization.removed",
                Map.of("reason", removal.reason()));
    }

    synchronized List<Webhook> due() {
        Instant now = clock.instant();
        return all.stream().filter(webhook -> webhook.isDue(now)).toList();
    }

    synchronized List<Webhook.View> views() {
        return all.stream().map(Webhook::view).toList();
    }

    @Override
    public synchronized void reset() {
        all.forEach(webhook -> webhook.end(Webhook.State.NOT_SENT));
        all.clear();
    }

    private String body(String clientKey, String openId, String event, Map<String, ?> content, Instant created) {
        try {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("client_key", clientKey);
            body.put("event", event);
            body.put("create_time", created.getEpochSecond());
            body.put("user_openid", openId);
            body.put("content", json.writeValueAsString(content));
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
