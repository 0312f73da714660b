package com.swallowtail.simulator.meta.wire;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Leads a call to the resources of its host, and refuses a version that never was. */
class HostSplit {
    private final CurrentCall current;
    private final Versions versions;
    private final ParameterReading reading;
    private final MetaRefusals refusals;
    private final RoutingContext exchange;

    HostSplit(
            CurrentCall current,
            Versions versions,
            ParameterReading reading,
            MetaRefusals refusals,
            RoutingContext exchange) {
        this.current = current;
        this.versions = versions;
        this.reading = reading;
        this.refusals = refusals;
        this.exchange = exchange;
    }

    @ServerRequestFilter(preMatching = true)
    public @Nullable Response lead(ContainerRequestContext request) {
        return current.find().map(call -> lead(call, request)).orElse(null);
    }

    private @Nullable Response lead(MetaCall call, ContainerRequestContext request) {
        try {
            call.servedBy(versions.serving(call.address()));
            call.says(reading.of(exchange));
            URI resource = request.getUriInfo()
                    .getBaseUriBuilder()
                    .path(call.address().resource())
                    .build();
            request.setRequestUri(resource);
            return null;
        } catch (MetaRefusal refusal) {
            return refusals.answer(refusal);
        }
    }
}
