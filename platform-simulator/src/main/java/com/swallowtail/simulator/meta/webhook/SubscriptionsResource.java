package com.swallowtail.simulator.meta.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.app.MetaApp;
import com.swallowtail.simulator.meta.oauth.MetaCallers;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaPaths;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.meta.wire.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.Set;

/** An app says where it wants to be told, and of what; it has to show that it answers there. */
@Path(MetaPaths.NODE + "/subscriptions")
@RunOnVirtualThread
class SubscriptionsResource {
    private final MetaCallers callers;
    private final AppWebhooks webhooks;
    private final Handshake handshake;
    private final CurrentCall call;
    private final ObjectMapper json;

    SubscriptionsResource(
            MetaCallers callers, AppWebhooks webhooks, Handshake handshake, CurrentCall call, ObjectMapper json) {
        this.callers = callers;
        this.webhooks = webhooks;
        this.handshake = handshake;
        this.call = call;
        this.json = json;
    }

    @POST
    public ObjectNode subscribe(String id) {
        call.get().demandFacebook();
        MetaApp app = callers.admitApp();
        if (!app.id().equals(id)) {
            throw MetaRefusal.noSuchObject(call.get().action(), id);
        }
        Parameters parameters = call.parameters();
        if (!parameters.required("object").equals("instagram")) {
            throw MetaRefusal.invalidParameter("Param object must be instagram here");
        }
        AppWebhook wanted =
                new AppWebhook(callbackUrl(parameters), fields(parameters), parameters.flag("include_values"));
        if (!handshake.succeeds(wanted.callbackUrl(), parameters.required("verify_token"))) {
            throw new MetaRefusal(2200, "(#2200) subscription validation failed");
        }
        webhooks.setUp(id, wanted);
        return json.createObjectNode().put("success", true);
    }

    private static Set<String> fields(Parameters parameters) {
        Set<String> fields = Set.copyOf(parameters.list("fields"));
        fields.stream()
                .filter(field -> WebhookField.named(field).isEmpty())
                .findFirst()
                .ifPresent(unknown -> {
                    throw MetaRefusal.invalidParameter("Param fields must not be " + unknown);
                });
        if (fields.isEmpty()) {
            throw MetaRefusal.missingParameter("fields");
        }
        return fields;
    }

    private static String callbackUrl(Parameters parameters) {
        String url = parameters.required("callback_url");
        try {
            URI parsed = URI.create(url);
            if (parsed.getScheme() != null && parsed.getScheme().startsWith("http") && parsed.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException malformed) {
            throw MetaRefusal.invalidParameter("Param callback_url is not a valid URI");
        }
        throw MetaRefusal.invalidParameter("Param callback_url is not a valid URI");
    }
}
