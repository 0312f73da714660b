package com.swallowtail.simulator.meta.container;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.meta.wire.NodeType;
import com.swallowtail.simulator.meta.wire.Parameters;
import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much an account published in the last 24 hours, or since a moment within them, and how much it may. */
@ApplicationScoped
class Quota {
    private static final NodeType CONFIG = new NodeType(
            "ContentPublishingLimitConfig",
            Set.of("quota_total", "quota_duration"),
            List.of("quota_total", "quota_duration"),
            Map.of());
    private static final NodeType TYPE = new NodeType(
            "IGContentPublishingLimit",
            Set.of("quota_usage", "config"),
            List.of("quota_usage"),
            Map.of("config", CONFIG));

    private final Publications publications;
    private final SimulatedClock clock;
    private final CurrentSettings settings;

    Quota(Publications publications, SimulatedClock clock, CurrentSettings settings) {
        this.publications = publications;
        this.clock = clock;
        this.settings = settings;
    }

    ObjectNode read(String username, Parameters parameters) {
        Instant dayAgo = clock.instant().minus(Publications.QUOTA_PERIOD);
        Instant since = Instant.ofEpochSecond(parameters.number("since").orElse(dayAgo.getEpochSecond()));
        if (since.getEpochSecond() < dayAgo.getEpochSecond()) {
            throw MetaRefusal.invalidParameter("Param since must be within the last 24 hours");
        }
        ObjectNode full = JsonNodeFactory.instance
                .objectNode()
                .put("quota_usage", publications.used(username, since.isBefore(dayAgo) ? dayAgo : since));
        full.putObject("config")
                .put("quota_total", settings.meta().metaQuotaTotal())
                .put("quota_duration", Publications.QUOTA_PERIOD.toSeconds());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("data").add(TYPE.select(full, parameters));
        return answer;
    }
}
