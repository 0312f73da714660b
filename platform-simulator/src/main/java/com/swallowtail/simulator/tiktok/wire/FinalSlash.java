package com.swallowtail.simulator.tiktok.wire;

import com.swallowtail.simulator.traffic.CurrentRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** TikTok knows no path without its final slash. */
class FinalSlash {
    private final CurrentRequest request;
    private final RoutingContext exchange;

    FinalSlash(CurrentRequest request, RoutingContext exchange) {
        this.request = request;
        this.exchange = exchange;
    }

    @ServerRequestFilter(preMatching = true)
    public @Nullable Response demand() {
        String path = exchange.request().path();
        boolean ours = path.startsWith("/v2/") || path.startsWith("/video");
        if (!ours || path.endsWith("/")) {
            return null;
        }
        request.problem("the path lacks its final slash");
        return Response.status(404).build();
    }
}
