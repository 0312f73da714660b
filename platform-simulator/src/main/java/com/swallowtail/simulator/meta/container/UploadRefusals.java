package com.swallowtail.simulator.meta.container;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.traffic.CurrentRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Puts the refusal of an upload into debug_info, its message into JSON that is a string. */
class UploadRefusals {
    private final CurrentRequest request;
    private final ObjectMapper json;

    UploadRefusals(CurrentRequest request, ObjectMapper json) {
        this.request = request;
        this.json = json;
    }

    @ServerExceptionMapper
    public Response answer(UploadRefusal refusal) {
        request.problem(refusal.getMessage() + ": " + refusal.why());
        ObjectNode inner = json.createObjectNode().put("success", false);
        inner.putObject("error").put("message", refusal.getMessage());
        ObjectNode answer = json.createObjectNode();
        answer.putObject("debug_info")
                .put("retriable", refusal.isRetriable())
                .put("type", refusal.type())
                .put("message", inner.toString());
        return Response.status(400)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer)
                .build();
    }
}
