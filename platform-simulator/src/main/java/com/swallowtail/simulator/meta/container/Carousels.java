package com.swallowtail.simulator.meta.container;

import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What may be put together: 2 to 10 living containers of the account which were made for it. */
@ApplicationScoped
class Carousels {
    private final Containers containers;
    private final SimulatedClock clock;

    Carousels(Containers containers, SimulatedClock clock) {
        this.containers = containers;
        this.clock = clock;
    }

    List<Container> children(String accountId, List<String> ids) {
        boolean twice = ids.stream().distinct().count() < ids.size();
        if (ids.size() < 2 || ids.size() > 10 || twice) {
            throw PublishingError.CAROUSEL_SIZE.refusal();
        }
        return ids.stream().map(id -> child(accountId, id)).toList();
    }

    private Container child(String accountId, String id) {
        Container child = containers.of(accountId, id).orElseThrow(() -> PublishingError.CONTAINER_GONE.refusal(id));
        if (!child.request().kind().isChild()) {
            throw PublishingError.CAROUSEL_SIZE.refusal(id + " was not created with is_carousel_item.");
        }
        return switch (child.status(clock.instant())) {
            case PUBLISHED -> throw PublishingError.MEDIA_NOT_FOUND.refusal(id + " is published already.");
            case EXPIRED -> throw PublishingError.MEDIA_EXPIRED.refusal(id);
            default -> child;
        };
    }
}
