package com.swallowtail.tiktok.webhook;

import com.swallowtail.publishing.webhook.TakeDelivery;
import com.swallowtail.web.NotAudited;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Where TikTok delivers. A delivery is kept before it is answered, and acted upon afterwards. */
@Tag(name = "Webhooks", description = "Where platforms deliver. Their signature is the proof.")
@Path("/webhooks/tiktok")
class WebhookResource {
    private final DeliveryGate gate;
    private final TakeDelivery takeDelivery;

    WebhookResource(DeliveryGate gate, TakeDelivery takeDelivery) {
        this.gate = gate;
        this.takeDelivery = takeDelivery;
    }

    @POST
    @Operation(operationId = "takeTikTokDelivery", summary = "TikTok tells what happened")
    @APIResponse(responseCode = "200", description = "It is taken in")
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(200)
    @NotAudited(because = "TikTok only tells what happened; what follows from it is recorded where it is done")
    @APIResponse(responseCode = "401", ref = "Problem")
    public Uni<Void> deliver(@HeaderParam("TikTok-Signature") @Nullable String signature, byte @Nullable [] body) {
        return takeDelivery.take(gate.admit(signature, body == null ? new byte[0] : body));
    }
}
