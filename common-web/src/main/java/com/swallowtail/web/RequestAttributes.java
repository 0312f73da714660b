package com.swallowtail.web;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** What the edge notes about a request while it passes. */
public enum RequestAttributes {
    REQUEST_ID,
    TRACE_ID,
    ACTION;

    public void put(RoutingContext request, String value) {
        request.put(key(), value);
    }

    public @Nullable String find(@Nullable RoutingContext request) {
        return request == null ? null : request.get(key());
    }

    public String of(@Nullable RoutingContext request) {
        String value = find(request);
        return value == null ? "none" : value;
    }

    private String key() {
        return "swallowtail." + name();
    }
}
