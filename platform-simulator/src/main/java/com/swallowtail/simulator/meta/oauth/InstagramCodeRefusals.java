package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.traffic.CurrentRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class InstagramCodeRefusals {
    private static final int STATUS = 400;

    private final CurrentRequest log;

    InstagramCodeRefusals(CurrentRequest log) {
        this.log = log;
    }

    @ServerExceptionMapper
    public Response answer(InstagramCodeRefusal refusal) {
        log.problem(refusal.why());
        return Response.status(STATUS)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error_type", "OAuthException", "code", STATUS, "error_message", refusal.why()))
                .build();
    }
}
