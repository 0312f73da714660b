package com.swallowtail.connections.rotation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what each key has sealed. */
@ApplicationScoped
public class Census {
    private final Pool pool;

    Census(Pool pool) {
        this.pool = pool;
    }

    /** By key id alone. */
    public Uni<SortedMap<String, Long>> totals() {
        return take().map(census -> {
            var totals = new TreeMap<String, Long>();
            census.values().forEach(column -> column.forEach((key, count) -> totals.merge(key, count, Long::sum)));
            return totals;
        });
    }

    /** By column, then by key id. */
    Uni<SortedMap<String, SortedMap<String, Long>>> take() {
        return Multi.createFrom()
                .iterable(SealedColumn.ALL)
                .onItem()
                .transformToUniAndConcatenate(
                        column -> count(column).map(counts -> Map.entry(column.toString(), counts)))
                .collect()
                .in(TreeMap::new, (all, column) -> all.put(column.getKey(), column.getValue()));
    }

    private Uni<SortedMap<String, Long>> count(SealedColumn column) {
        return pool.query(column.count()).execute().map(rows -> {
            var counts = new TreeMap<String, Long>();
            rows.forEach(row -> counts.put(row.getString("key_id"), row.getLong("sealed")));
            return counts;
        });
    }

    /** How many values another key than this one has sealed. */
    static long others(SortedMap<String, SortedMap<String, Long>> census, String keyId) {
        return census.values().stream()
                .flatMap(column -> column.entrySet().stream())
                .filter(count -> !count.getKey().equals(keyId))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
