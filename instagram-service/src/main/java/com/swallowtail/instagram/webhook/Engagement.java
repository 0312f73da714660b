package com.swallowtail.instagram.webhook;

import com.swallowtail.events.Event;
import com.swallowtail.events.Outbox;
import com.swallowtail.events.Topic;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;

/** Tells an instance what people did at its account: each thing once, however often it is reported. */
@ApplicationScoped
class Engagement {
    private static final String FIRST = """
            INSERT INTO engagement_told (instance_id, happening) VALUES (:instance, :happening)
            ON CONFLICT (instance_id, happening) DO NOTHING
            """;
    private static final String FORGET =
            "DELETE FROM engagement_told WHERE told_at < now() - cast(cast(:age AS text) AS interval)";

    private final Outbox outbox;

    Engagement(Outbox outbox) {
        this.outbox = outbox;
    }

    @WithTransaction
    Uni<Void> tell(String instanceId, List<Happening> happenings) {
        return Multi.createFrom()
                .iterable(happenings)
                .onItem()
                .transformToUniAndConcatenate(happening -> isNews(instanceId, happening)
                        .chain(news -> news
                                ? outbox.append(event(instanceId, happening))
                                : Uni.createFrom().voidItem()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> forget(Duration age) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter("age", age.toString())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<Boolean> isNews(String instanceId, Happening happening) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FIRST)
                        .setParameter("instance", instanceId)
                        .setParameter("happening", happening.type() + ":" + happening.id())
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    private static Event event(String instanceId, Happening happening) {
        var data = new HashMap<>(happening.facts());
        data.put("instanceId", instanceId);
        data.put("platform", InstagramWebhook.PLATFORM);
        data.put("accountId", happening.accountId());
        return new Event(Topic.ENGAGEMENT, happening.type(), instanceId, happening.id(), happening.at(), data);
    }
}
