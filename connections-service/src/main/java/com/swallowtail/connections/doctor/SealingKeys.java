package com.swallowtail.connections.doctor;

import com.swallowtail.connections.Check;
import com.swallowtail.connections.ConnectionsConfig;
import com.swallowtail.connections.rotation.Census;
import com.swallowtail.crypto.KeyRing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The key ring: which keys it has, and whether anything is sealed by another. */
@ApplicationScoped
class SealingKeys implements Examination {
    private final Set<String> ring;
    private final Census census;

    SealingKeys(ConnectionsConfig config, Census census) {
        this.ring = KeyRing.parse(config.fernetKeys().orElseThrow()).keyIds();
        this.census = census;
    }

    @Override
    public String part() {
        return "key-ring";
    }

    @Override
    public String remedy() {
        return "See that PostgreSQL answers at DATABASE_HOST and DATABASE_PORT.";
    }

    @Override
    public Uni<List<Check>> examine() {
        return census.totals().map(counts -> List.of(judge(ring, counts)));
    }

    /** @param counts how many texts each key has sealed */
    static Check judge(Set<String> ring, Map<String, Long> counts) {
        var lost = new TreeMap<>(counts);
        lost.keySet().removeAll(ring);
        if (lost.isEmpty()) {
            return Check.pass(
                    "key-ring",
                    "Keys: " + String.join(", ", ring)
                            + "; the first one seals, and nothing is sealed by another than these.");
        }
        var texts = lost.values().stream().mapToLong(Long::longValue).sum();
        return Examination.fault(
                "key-ring",
                texts + " stored secrets are sealed by keys that the ring lacks: " + String.join(", ", lost.keySet())
                        + ".",
                "Put the missing keys back into FERNET_KEYS, behind the first one.");
    }
}
