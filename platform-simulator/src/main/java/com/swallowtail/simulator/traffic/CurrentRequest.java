package com.swallowtail.simulator.traffic;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Consumer;

/** Where whoever answers a request writes into the log what it found out. */
@ApplicationScoped
public class CurrentRequest {
    private final CurrentVertxRequest current;

    CurrentRequest(CurrentVertxRequest current) {
        this.current = current;
    }

    /** On whose behalf the request came. */
    public void account(String username) {
        write(entry -> entry.account(username));
    }

    /** What was asked for, where the path alone does not tell. */
    public void operation(String operation) {
        write(entry -> entry.operation(operation));
    }

    /** In plain words, what was wrong with the request. */
    public void problem(String problem) {
        write(entry -> entry.problem(problem));
    }

    private void write(Consumer<RequestEntry> change) {
        Optional.ofNullable(current.getCurrent())
                .map((RoutingContext exchange) -> exchange.<RequestEntry>get(Traffic.ENTRY))
                .ifPresent(change);
    }
}
