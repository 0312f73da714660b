package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.setting.Resettable;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who allowed what: one grant for each app and person, or app and Instagram account. */
@ApplicationScoped
public class MetaGrants implements Resettable {
    private final SimulatedClock clock;
    private final Map<Key, MetaGrant> grants = new LinkedHashMap<>();

    MetaGrants(SimulatedClock clock) {
        this.clock = clock;
    }

    /** The one there is, or a new one that allows nothing yet. */
    synchronized MetaGrant of(String appId, TokenKind kind, String holder) {
        return grants.computeIfAbsent(
                new Key(appId, kind, holder), absent -> new MetaGrant(appId, kind, holder, clock.instant()));
    }

    public synchronized Optional<MetaGrant> find(String appId, TokenKind kind, String holder) {
        return Optional.ofNullable(grants.get(new Key(appId, kind, holder)));
    }

    public synchronized List<MetaGrant> all() {
        return List.copyOf(grants.values());
    }

    synchronized void remove(MetaGrant grant) {
        grants.remove(new Key(grant.appId(), grant.kind(), grant.holder()));
        grant.forget();
    }

    @Override
    public synchronized void reset() {
        grants.clear();
    }

    private record Key(String appId, TokenKind kind, String holder) {}
}
