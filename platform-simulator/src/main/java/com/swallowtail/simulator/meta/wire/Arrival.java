package com.swallowtail.simulator.meta.wire;

import com.swallowtail.simulator.traffic.Addressed;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Recognizes what is meant for Meta, before any fault strikes, and afterwards takes its body in. */
@ApplicationScoped
class Arrival {
    private static final int BEFORE_TRAFFIC = Addressed.KNOWN_BEFORE + 1;
    private static final int AFTER_TRAFFIC = Addressed.KNOWN_BEFORE - 1;
    private static final long LARGEST_BODY = 10_000_000;

    private final ResponseHeaders headers;
    private final BodyHandler bodies = BodyHandler.create(false).setBodyLimit(LARGEST_BODY);

    Arrival(ResponseHeaders headers) {
        this.headers = headers;
    }

    void install(@Observes Filters filters) {
        filters.register(this::recognize, BEFORE_TRAFFIC);
        filters.register(this::readBody, AFTER_TRAFFIC);
    }

    private void recognize(RoutingContext exchange) {
        String host = exchange.request().authority() == null
                ? null
                : exchange.request().authority().host();
        MetaAddress.of(host, exchange.request().path()).ifPresent(address -> {
            new Addressed(address.host().hostName(), address.path()).noteIn(exchange);
            MetaCall call = new MetaCall(address, exchange.request());
            exchange.put(CurrentCall.CALL, call);
            exchange.addHeadersEndHandler(sent -> headers.addTo(exchange.response(), call));
        });
        exchange.next();
    }

    /** Form fields are collected, JSON is kept; what goes to rupload is a file and flows on. */
    private void readBody(RoutingContext exchange) {
        MetaCall call = exchange.get(CurrentCall.CALL);
        if (call == null) {
            exchange.next();
            return;
        }
        if (call.host() == MetaHost.RUPLOAD || exchange.request().isEnded()) {
            exchange.next();
            return;
        }
        exchange.request().resume();
        bodies.handle(exchange);
    }
}
