package com.swallowtail.simulator.meta.wire;

import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which version serves a call.
 * <ol>
 *   <li>A living version serves itself.
 *   <li>A dead one is served by the oldest that lives, without a word.
 *   <li>No version stands for the one pinned in the dashboard.
 *   <li>A version that never was is an unknown path.
 * </ol>
 */
@ApplicationScoped
class Versions {
    private static final int OLDEST_KNOWN = 21;
    private static final int LAST_WITH_MINORS = 3;
    private static final Map<Integer, Instant> USABLE_UNTIL = Map.of(
            21, Instant.parse("2027-01-21T00:00:00Z"),
            22, Instant.parse("2027-05-20T00:00:00Z"),
            23, Instant.parse("2027-10-08T00:00:00Z"),
            24, Instant.parse("2028-02-18T00:00:00Z"),
            25, Instant.parse("2028-07-29T00:00:00Z"));

    private final SimulatedClock clock;
    private final CurrentSettings settings;

    Versions(SimulatedClock clock, CurrentSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    String serving(MetaAddress address) {
        String asked = address.version().orElse(settings.meta().metaPinnedVersion());
        String[] parts = asked.substring(1).split("\\.");
        int major = Integer.parseInt(parts[0]);
        boolean existed = parts[1].equals("0") || major <= LAST_WITH_MINORS;
        if (!existed || major < 1 || major > settings.meta().metaLatestVersion()) {
            throw MetaRefusal.unknownPath(address.path());
        }
        return "v" + Math.max(major, oldestLiving()) + ".0";
    }

    private int oldestLiving() {
        Instant now = clock.instant();
        return new TreeMap<>(USABLE_UNTIL)
                .entrySet().stream()
                        .filter(version -> now.isBefore(version.getValue()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(Math.max(OLDEST_KNOWN, settings.meta().metaLatestVersion()));
    }
}
