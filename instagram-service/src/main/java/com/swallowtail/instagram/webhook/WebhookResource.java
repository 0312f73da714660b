package com.swallowtail.instagram.webhook;

import com.swallowtail.publishing.webhook.TakeDelivery;
import com.swallowtail.web.NotAudited;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Where Meta delivers what happens on Instagram. A delivery is kept before it is answered, and acted upon afterwards. */
@Tag(name = "Webhooks", description = "Where platforms deliver. Their signature is the proof.")
@Path("/webhooks/instagram")
class WebhookResource {
    private final Handshake handshake;
    private final DeliveryGate gate;
    private final TakeDelivery takeDelivery;

    WebhookResource(Handshake handshake, DeliveryGate gate, TakeDelivery takeDelivery) {
        this.handshake = handshake;
        this.gate = gate;
        this.takeDelivery = takeDelivery;
    }

    @GET
    @Operation(operationId = "verifyInstagramWebhook", summary = "Meta asks whether this address takes webhooks")
    @Produces(MediaType.TEXT_PLAIN)
    @APIResponseSchema(value = String.class, responseCode = "200", responseDescription = "The challenge")
    @APIResponse(responseCode = "403", ref = "Problem")
    public String register(
            @QueryParam("hub.mode") @Nullable String mode,
            @QueryParam("hub.verify_token") @Nullable String token,
            @QueryParam("hub.challenge") @Nullable String challenge) {
        return handshake.answer(mode, token, challenge);
    }

    @POST
    @Operation(operationId = "takeInstagramDelivery", summary = "Meta tells what happened")
    @APIResponse(responseCode = "200", description = "It is taken in")
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(200)
    @NotAudited(because = "Meta only tells what happened; what follows from it is told where it is done")
    @APIResponse(responseCode = "401", ref = "Problem")
    public Uni<Void> deliver(@HeaderParam("X-Hub-Signature-256") @Nullable String signature, byte @Nullable [] body) {
        return takeDelivery.take(gate.admit(signature, body == null ? new byte[0] : body));
    }
}
