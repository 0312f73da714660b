package com.swallowtail.simulator.meta.wire;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;

/** The call that is being answered. */
@ApplicationScoped
public class CurrentCall {
    static final String CALL = "simulator.meta.call";

    private final CurrentVertxRequest current;

    CurrentCall(CurrentVertxRequest current) {
        this.current = current;
    }

    public MetaCall get() {
        return find().orElseThrow(NotFoundException::new);
    }

    public Parameters parameters() {
        return get().parameters();
    }

    Optional<MetaCall> find() {
        return Optional.ofNullable(current.getCurrent()).map((RoutingContext exchange) -> exchange.<MetaCall>get(CALL));
    }
}
