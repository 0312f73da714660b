package com.swallowtail.simulator.meta.media;

import com.swallowtail.simulator.setting.Resettable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What was measured, as control says. Nothing is measured by itself. */
@ApplicationScoped
public class Figures implements Resettable {
    private final Map<String, Map<String, Figure>> byObject = new ConcurrentHashMap<>();

    Optional<Figure> of(String objectId, String metric) {
        return Optional.ofNullable(all(objectId).get(metric));
    }

    long total(String objectId, String metric) {
        return of(objectId, metric).map(Figure::value).orElse(0L);
    }

    Map<String, Figure> all(String objectId) {
        return byObject.getOrDefault(objectId, Map.of());
    }

    void put(String objectId, Map<String, Figure> figures) {
        Map<String, Figure> merged = new LinkedHashMap<>(all(objectId));
        merged.putAll(figures);
        byObject.put(objectId, Map.copyOf(merged));
    }

    @Override
    public void reset() {
        byObject.clear();
    }
}
