package com.swallowtail.connections.webhook;

import com.swallowtail.web.NotAudited;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Where our services ask about a webhook that the environment's app did not sign. */
@Path("/internal/v1/webhooks/verify")
@RolesAllowed("tokens:read")
class WebhookResource {
    private final VerifyWebhook verifyWebhook;

    WebhookResource(VerifyWebhook verifyWebhook) {
        this.verifyWebhook = verifyWebhook;
    }

    @POST
    @NotAudited(because = "it only answers a question")
    public Uni<Verdict> verify(@Valid @NotNull DeliveredWebhook webhook) {
        return verifyWebhook.verify(webhook);
    }
}
