package com.swallowtail.simulator.tiktok.oauth;

import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.tiktok.wire.LogIds;
import com.swallowtail.simulator.traffic.CurrentRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers an OAuth refusal: 401 for a wrong client, else 400; or 200 where that switch is set. */
class OAuthRefusals {
    private final CurrentRequest request;
    private final CurrentSettings settings;
    private final LogIds logIds;

    OAuthRefusals(CurrentRequest request, CurrentSettings settings, LogIds logIds) {
        this.request = request;
        this.settings = settings;
        this.logIds = logIds;
    }

    @ServerExceptionMapper
    public Response answer(OAuthRefusal refusal) {
        request.problem(refusal.error() + ": " + refusal.why());
        var body = Map.of("error", refusal.error(), "error_description", refusal.why(), "log_id", logIds.next());
        return Response.status(status(refusal))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }

    private int status(OAuthRefusal refusal) {
        if (settings.get().oauthErrorStatus200()) {
            return 200;
        }
        return refusal.error().equals("invalid_client") ? 401 : 400;
    }
}
