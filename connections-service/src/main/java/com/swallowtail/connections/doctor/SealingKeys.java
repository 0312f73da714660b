package com.swallowtail.connections.doctor;

import com.swallowtail.connections.Check;
import com.swallowtail.connections.ConnectionsConfig;
import com.swallowtail.crypto.KeyRing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The key ring: which keys it has, and whether anything is sealed by another. */
@ApplicationScoped
class SealingKeys implements Examination {
    private static final String SEALED = """
            select key_id, count(*) as texts from (
                select access_token_key_id as key_id from platform_connections
                union all select refresh_token_key_id from platform_connections
                union all select app_secret_key_id from platform_connections
                union all select client_secret_key_id from instance_credentials
                union all select verifier_key_id from authorization_attempts
                union all select access_token_key_id from revocations
                union all select app_secret_key_id from revocations) sealed
            where key_id is not null group by key_id""";

    private final Set<String> ring;
    private final Pool pool;

    SealingKeys(ConnectionsConfig config, Pool pool) {
        this.ring = KeyRing.parse(config.fernetKeys().orElseThrow()).keyIds();
        this.pool = pool;
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
        return pool.query(SEALED)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(
                                (Row row) -> row.getString("key_id"), (Row row) -> row.getLong("texts"))))
                .map(counts -> List.of(judge(ring, counts)));
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
