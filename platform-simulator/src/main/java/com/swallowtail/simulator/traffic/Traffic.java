package com.swallowtail.simulator.traffic;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Stands in front of every platform: notes the request and lets a set fault strike. */
@ApplicationScoped
class Traffic {
    static final String ENTRY = "simulator.entry";
    static final String CUT_AFTERWARDS = "simulator.cut-afterwards";
    private static final int FIRST = Addressed.KNOWN_BEFORE;

    private final RequestLog log;
    private final Faults faults;
    private final Vertx vertx;

    Traffic(RequestLog log, Faults faults, Vertx vertx) {
        this.log = log;
        this.faults = faults;
        this.vertx = vertx;
    }

    void install(@Observes Filters filters) {
        filters.register(this::receive, FIRST);
    }

    private void receive(RoutingContext exchange) {
        Addressed addressed = Addressed.in(exchange);
        String path = addressed.path();
        if (path.startsWith("/__simulator") || path.startsWith("/q/")) {
            exchange.next();
            return;
        }
        String method = exchange.request().method().name();
        RequestEntry entry = log.open(method, addressed, exchange.request().query());
        exchange.put(ENTRY, entry);
        exchange.addHeadersEndHandler(sent -> settle(entry, exchange.response()));
        Optional<Fault> fault = faults.strike(method, addressed);
        fault.ifPresentOrElse(struck -> strike(exchange, struck, entry), exchange::next);
    }

    private void strike(RoutingContext exchange, Fault fault, RequestEntry entry) {
        entry.problem("a fault was set for this call: " + describe(fault));
        long delay = fault.delayMs() == null ? 0 : fault.delayMs();
        if (delay == 0) {
            act(exchange, fault);
            return;
        }
        Context context = vertx.getOrCreateContext();
        exchange.request().pause();
        vertx.setTimer(delay, late -> context.runOnContext(now -> act(exchange, fault)));
    }

    private void act(RoutingContext exchange, Fault fault) {
        if (fault.drop() == Fault.Drop.BEFORE) {
            exchange.request().connection().close();
        } else if (fault.answers()) {
            afterBody(exchange.request(), () -> answer(exchange.response(), fault));
        } else {
            exchange.put(CUT_AFTERWARDS, fault.drop() == Fault.Drop.AFTER);
            exchange.request().resume();
            exchange.next();
        }
    }

    private static void afterBody(HttpServerRequest request, Runnable then) {
        if (request.isEnded()) {
            then.run();
            return;
        }
        request.endHandler(end -> then.run());
        request.resume();
    }

    private static void answer(HttpServerResponse response, Fault fault) {
        if (response.closed()) {
            return;
        }
        boolean json = fault.body() != null && !fault.body().isTextual();
        response.setStatusCode(fault.answerStatus())
                .putHeader("Content-Type", json ? "application/json" : "text/plain");
        Map<String, String> headers = fault.headers() == null ? Map.of() : fault.headers();
        headers.forEach(response::putHeader);
        response.end(fault.answerBody());
    }

    private static void settle(RequestEntry entry, HttpServerResponse response) {
        entry.answered(response.getStatusCode());
        if (response.getStatusCode() == 404 && !entry.hasProblem()) {
            entry.problem("there is nothing at this path");
        } else if (response.getStatusCode() == 405 && !entry.hasProblem()) {
            entry.problem("this path does not take this method");
        }
    }

    private static String describe(Fault fault) {
        String delay = fault.delayMs() == null ? "" : "delayed by " + fault.delayMs() + " ms";
        String status = fault.answers() ? " answered " + fault.answerStatus() + " without doing any work" : "";
        String drop = fault.drop() == null
                ? ""
                : " connection cut " + fault.drop().name().toLowerCase(Locale.ROOT) + " the work was done";
        return (delay + status + drop).strip();
    }
}
