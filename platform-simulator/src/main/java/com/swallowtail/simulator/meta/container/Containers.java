package com.swallowtail.simulator.meta.container;

import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.Ids;
import com.swallowtail.simulator.setting.MetaSettings;
import com.swallowtail.simulator.setting.Resettable;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All containers, oldest first; an account gets only so many in a day. */
@ApplicationScoped
class Containers implements Resettable {
    private static final long FIRST_ID = 17_889_455_560_051_000L;
    private static final Duration DAY = Duration.ofDays(1);

    private final SimulatedClock clock;
    private final CurrentSettings settings;
    private final Outcomes outcomes;
    private final Map<String, Container> byId = new LinkedHashMap<>();
    private final Ids ids;

    Containers(SimulatedClock clock, CurrentSettings settings, Outcomes outcomes) {
        this.clock = clock;
        this.ids = new Ids(FIRST_ID, clock);
        this.settings = settings;
        this.outcomes = outcomes;
    }

    synchronized Container open(ContainerRequest request) {
        demandRoom(request.owner().id());
        MetaSettings now = settings.meta();
        Duration life = Duration.ofHours(now.metaContainerHours());
        var course = new Container.Course(life, now.metaContainerPolls(), outcomes.next());
        Container opened = new Container(String.valueOf(ids.next()), request, clock.instant(), course);
        byId.put(opened.id(), opened);
        return opened;
    }

    synchronized Optional<Container> named(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Container> of(String accountId, String id) {
        return named(id).filter(container -> container.belongsTo(accountId));
    }

    synchronized List<Container> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public synchronized void reset() {
        byId.clear();
    }

    /** Meta names the limit but no error for it; it is told like the limit of publications. */
    private void demandRoom(String accountId) {
        Instant dayAgo = clock.instant().minus(DAY);
        long recent = byId.values().stream()
                .filter(container -> container.belongsTo(accountId))
                .filter(container -> container.createdAt().isAfter(dayAgo))
                .count();
        if (recent >= settings.meta().metaContainersPerDay()) {
            throw new MetaRefusal(
                    9,
                    PublishingError.QUOTA_REACHED.subcode(),
                    "The account has created " + recent + " containers within 24 hours.");
        }
    }
}
