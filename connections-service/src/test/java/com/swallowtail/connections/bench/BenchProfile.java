package com.swallowtail.connections.bench;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The service with its shipped settings, as far as the specifications have others, and with the benchmarks' own route. */
public final class BenchProfile implements QuarkusTestProfile {
    public static final String NAME = "bench";

    @Override
    public String getConfigProfile() {
        return NAME;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "connections.sign-ins.every",
                "1m",
                "connections.renewal.every",
                "1s",
                "connections.rotation.every",
                "1s");
    }
}
