package com.swallowtail.simulator.meta.wire;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.traffic.CurrentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Puts a refusal into the envelope, into the log and into WWW-Authenticate. */
@ApplicationScoped
public class MetaRefusals {
    private static final int TOKEN = 190;
    private static final int PARAMETER = 100;
    private static final int NO_OBJECT = 33;

    private final CurrentRequest request;
    private final CurrentCall call;
    private final ObjectMapper json;

    MetaRefusals(CurrentRequest request, CurrentCall call, ObjectMapper json) {
        this.request = request;
        this.call = call;
        this.json = json;
    }

    @ServerExceptionMapper
    public Response answer(MetaRefusal refusal) {
        String code = refusal.code() + (refusal.subcode() == null ? "" : "/" + refusal.subcode());
        request.problem(code + ": " + refusal.message());
        String kind = refusal.code() == TOKEN ? "invalid_token" : "invalid_request";
        String challenge = "OAuth \"Facebook Platform\" \"%s\" \"%s\""
                .formatted(kind, refusal.message().replace('"', '\'').replaceAll("\\R", " "));
        return Response.status(refusal.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("WWW-Authenticate", challenge)
                .entity(json.createObjectNode().set("error", envelope(refusal)))
                .build();
    }

    /** Where the path fits a resource only in part, or not with this method. */
    @ServerExceptionMapper
    public Response answer(ClientErrorException unmatched) {
        return call.find()
                .map(meta -> answer(MetaRefusal.unknownPath(meta.address().path())))
                .orElseGet(unmatched::getResponse);
    }

    private ObjectNode envelope(MetaRefusal refusal) {
        Optional<MetaCall> current = call.find();
        ObjectNode error = json.createObjectNode()
                .put("message", refusal.message())
                .put("type", type(refusal, current.map(MetaCall::onInstagram).orElse(false)))
                .put("code", refusal.code());
        Optional.ofNullable(refusal.subcode()).ifPresent(subcode -> error.put("error_subcode", subcode));
        Optional.ofNullable(refusal.userText())
                .ifPresent(text -> error.put("error_user_title", text.title()).put("error_user_msg", text.message()));
        return error.put("fbtrace_id", current.map(MetaCall::traceId).orElseGet(TraceIds::next));
    }

    private static String type(MetaRefusal refusal, boolean onInstagram) {
        if (refusal.code() != PARAMETER) {
            return "OAuthException";
        }
        if (onInstagram) {
            return "IGApiException";
        }
        boolean noObject = refusal.subcode() != null && refusal.subcode() == NO_OBJECT;
        return noObject ? "GraphMethodException" : "OAuthException";
    }
}
