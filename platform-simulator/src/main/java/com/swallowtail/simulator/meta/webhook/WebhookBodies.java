package com.swallowtail.simulator.meta.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** A notification as it is sent: changes are timed in seconds, messages in milliseconds. */
@ApplicationScoped
class WebhookBodies {
    private final ObjectMapper json;
    private final SimulatedClock clock;
    private final CurrentSettings settings;

    WebhookBodies(ObjectMapper json, SimulatedClock clock, CurrentSettings settings) {
        this.json = json;
        this.clock = clock;
        this.settings = settings;
    }

    String of(WebhookField field, String accountId, ObjectNode value, boolean includeValues) {
        ObjectNode body = json.createObjectNode().put("object", "instagram");
        ObjectNode entry = body.putArray("entry").addObject().put("id", accountId);
        Instant now = clock.instant();
        if (field == WebhookField.MESSAGES) {
            entry.put("time", now.toEpochMilli()).putArray("messaging").add(value);
        } else if (includeValues) {
            entry.put("time", now.getEpochSecond())
                    .putArray("changes")
                    .addObject()
                    .put("field", field.wireName())
                    .set("value", value);
        } else {
            entry.put("time", now.getEpochSecond()).putArray("changed_fields").add(field.wireName());
        }
        return (settings.meta().metaWebhookWrapped() ? json.createArrayNode().add(body) : body).toString();
    }
}
