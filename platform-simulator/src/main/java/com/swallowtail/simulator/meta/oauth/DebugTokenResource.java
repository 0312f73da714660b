package com.swallowtail.simulator.meta.oauth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.app.MetaApp;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaPaths;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;

/** Tells an app about one of its tokens; one that does not work is no error, but described as such. */
@Path(MetaPaths.GRAPH + "/debug_token")
@RunOnVirtualThread
class DebugTokenResource {
    private final MetaCallers callers;
    private final CurrentCall call;
    private final TokenChecks checks;
    private final TokenDescription description;
    private final ObjectMapper json;

    DebugTokenResource(
            MetaCallers callers,
            CurrentCall call,
            TokenChecks checks,
            TokenDescription description,
            ObjectMapper json) {
        this.callers = callers;
        this.call = call;
        this.checks = checks;
        this.description = description;
        this.json = json;
    }

    @GET
    public ObjectNode describe() {
        call.get().demandFacebook();
        MetaApp app = callers.admitApp();
        String input = call.parameters().required("input_token");
        if (input.equals(app.id() + "|" + app.secret())) {
            return json.createObjectNode().set("data", description.ofApp(app));
        }
        return json.createObjectNode().set("data", data(app, input));
    }

    private ObjectNode data(MetaApp app, String input) {
        MetaToken token;
        try {
            token = checks.known(input);
        } catch (MetaRefusal unknown) {
            return invalid(unknown);
        }
        if (!token.grant().appId().equals(app.id())) {
            throw MetaRefusal.invalidParameter("The App_id in the input_token did not match the Viewing App");
        }
        return checks.end(token).map(this::invalid).orElseGet(() -> description.of(app, token));
    }

    private ObjectNode invalid(MetaRefusal why) {
        ObjectNode data = json.createObjectNode();
        ObjectNode error = data.putObject("error").put("code", why.code()).put("message", why.message());
        Optional.ofNullable(why.subcode()).ifPresent(subcode -> error.put("subcode", subcode));
        data.put("is_valid", false).putArray("scopes");
        return data;
    }
}
