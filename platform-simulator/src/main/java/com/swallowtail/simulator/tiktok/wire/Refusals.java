package com.swallowtail.simulator.tiktok.wire;

import com.swallowtail.simulator.traffic.CurrentRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Puts a refusal into the envelope and into the log. */
class Refusals {
    private final CurrentRequest request;
    private final LogIds logIds;

    Refusals(CurrentRequest request, LogIds logIds) {
        this.request = request;
        this.logIds = logIds;
    }

    @ServerExceptionMapper
    public Response answer(Refusal refusal) {
        request.problem(refusal.code() + ": " + refusal.why());
        return Response.status(refusal.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Envelope.refused(refusal, logIds.next()))
                .build();
    }
}
