package com.swallowtail.devstack;

import com.swallowtail.testsupport.KafkaServer;
import com.swallowtail.testsupport.Ports;
import com.swallowtail.testsupport.PostgresServer;
import java.util.HashMap;
import java.util.Map;

/** The environment of a stack beside any other: free ports, and a database and broker that are there already. */
final class OwnSettings {
    private OwnSettings() {}

    static Map<String, String> with(PostgresServer postgres, KafkaServer kafka) {
        var environment = new HashMap<String, String>();
        for (var part : PortOf.values()) {
            environment.put(part.setting(), Integer.toString(Ports.free()));
        }
        environment.put("DATABASE_HOST", "localhost");
        environment.put("DATABASE_PORT", Integer.toString(postgres.port()));
        environment.put("DATABASE_NAME", postgres.database());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        return environment;
    }
}
