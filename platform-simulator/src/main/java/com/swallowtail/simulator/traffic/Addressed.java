package com.swallowtail.simulator.traffic;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * Whom a request is meant for, where one port stands for several hosts: the host, and the path as that host sees it. A
 * platform with several hosts notes it in a filter with a higher priority than {@link #KNOWN_BEFORE}.
 */
public record Addressed(@Nullable String host, String path) {
    public static final int KNOWN_BEFORE = 10_000;
    private static final String KEY = "simulator.addressed";

    public void noteIn(RoutingContext exchange) {
        exchange.put(KEY, this);
    }

    static Addressed in(RoutingContext exchange) {
        Addressed noted = exchange.get(KEY);
        return noted == null ? new Addressed(null, exchange.request().path()) : noted;
    }
}
