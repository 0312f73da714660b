package com.swallowtail.simulator.meta.container;

import com.swallowtail.simulator.meta.media.Gallery;
import com.swallowtail.simulator.meta.media.Media;
import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.Resettable;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes media of containers, one at a time and each once, as many in a day as the quota allows. */
@ApplicationScoped
class Publications implements Resettable {
    static final Duration QUOTA_PERIOD = Duration.ofDays(1);

    private final Containers containers;
    private final Gallery gallery;
    private final SimulatedClock clock;
    private final CurrentSettings settings;
    private final List<Publication> all = new ArrayList<>();

    Publications(Containers containers, Gallery gallery, SimulatedClock clock, CurrentSettings settings) {
        this.containers = containers;
        this.gallery = gallery;
        this.clock = clock;
        this.settings = settings;
    }

    synchronized String publish(ContainerRequest.Owner owner, String creationId) {
        Container container = containers
                .of(owner.id(), creationId)
                .filter(found -> !found.request().kind().isChild())
                .orElseThrow(PublishingError.CONTAINER_GONE::refusal);
        demandFinished(container.status(clock.instant()));
        long used = used(owner.username(), clock.instant().minus(QUOTA_PERIOD));
        if (used >= settings.meta().metaQuotaTotal()) {
            throw PublishingError.QUOTA_REACHED.refusal();
        }
        Media media = Posting.media(container, clock.instant(), gallery::newId);
        container.published(media.id(), media.children().stream().map(Media::id).toList());
        gallery.add(media);
        all.add(Publication.of(media, container));
        return media.id();
    }

    synchronized long used(String username, Instant since) {
        return all.stream()
                .filter(each -> each.account().equals(username))
                .filter(each -> each.publishedAt().isAfter(since))
                .count();
    }

    synchronized List<Publication> all() {
        return List.copyOf(all);
    }

    @Override
    public synchronized void reset() {
        all.clear();
    }

    private static void demandFinished(ContainerStatus status) {
        switch (status) {
            case FINISHED -> {}
            case IN_PROGRESS -> throw PublishingError.NOT_READY.refusal();
            case EXPIRED -> throw PublishingError.MEDIA_EXPIRED.refusal();
            case ERROR -> throw PublishingError.CREATION_FAILED.refusal();
            case PUBLISHED -> throw PublishingError.MEDIA_NOT_FOUND.refusal();
        }
    }
}
