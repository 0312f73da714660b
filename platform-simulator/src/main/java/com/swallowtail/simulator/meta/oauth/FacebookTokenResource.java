package com.swallowtail.simulator.meta.oauth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.app.MetaApp;
import com.swallowtail.simulator.meta.app.MetaApps;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaPaths;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.meta.wire.Parameters;
import com.swallowtail.simulator.traffic.CurrentRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** {@code graph.facebook.com/oauth/access_token}: a token for a code, for a shorter-lived one, or for the app. */
@Path(MetaPaths.GRAPH + "/oauth/access_token")
@RunOnVirtualThread
class FacebookTokenResource {
    private final MetaApps apps;
    private final FacebookExchange exchange;
    private final CurrentCall call;
    private final CurrentRequest log;
    private final ObjectMapper json;

    FacebookTokenResource(
            MetaApps apps, FacebookExchange exchange, CurrentCall call, CurrentRequest log, ObjectMapper json) {
        this.apps = apps;
        this.exchange = exchange;
        this.call = call;
        this.log = log;
        this.json = json;
    }

    @GET
    public ObjectNode get() {
        return token();
    }

    @POST
    public ObjectNode post() {
        return token();
    }

    private ObjectNode token() {
        call.get().demandFacebook();
        Parameters parameters = call.parameters();
        String grantType = parameters.text("grant_type").orElse("authorization_code");
        log.operation(grantType);
        MetaApp app = client(parameters);
        return switch (grantType) {
            case "authorization_code" ->
                answer(exchange.code(app, parameters.required("code"), parameters.required("redirect_uri")));
            case "fb_exchange_token" -> answer(exchange.token(app, parameters.required("fb_exchange_token")));
            case "client_credentials" ->
                json.createObjectNode()
                        .put("access_token", app.id() + "|" + app.secret())
                        .put("token_type", "bearer");
            default -> throw MetaRefusal.invalidParameter("Unsupported grant_type: " + grantType);
        };
    }

    private MetaApp client(Parameters parameters) {
        MetaApp app = apps.withId(parameters.required("client_id"))
                .orElseThrow(() -> new MetaRefusal(101, "Error validating application. Invalid application ID."));
        if (!app.secret().equals(parameters.required("client_secret"))) {
            throw new MetaRefusal(1, "Error validating client secret.");
        }
        return app;
    }

    private ObjectNode answer(MetaToken token) {
        return json.createObjectNode()
                .put("access_token", token.value())
                .put("token_type", "bearer")
                .put("expires_in", exchange.secondsLeft(token));
    }
}
