package com.swallowtail.connections.parting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.swallowtail.connections.ConnectionsConfig;
import com.swallowtail.web.NotAudited;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Where Meta tells that somebody removed an app or wants their data deleted. Answered when it is done; else Meta repeats. */
@Tag(name = "Webhooks", description = "Where platforms deliver. Their signature is the proof.")
@Path("/webhooks/meta")
class PartingResource {
    private final EndConnections endConnections;
    private final EraseData eraseData;
    private final ConnectionsConfig config;

    PartingResource(EndConnections endConnections, EraseData eraseData, ConnectionsConfig config) {
        this.endConnections = endConnections;
        this.eraseData = eraseData;
        this.config = config;
    }

    @POST
    @Path("/deauthorize")
    @Operation(operationId = "takeDeauthorization", summary = "Meta tells that a person removed an app")
    @APIResponse(responseCode = "200", description = "The connections are ended")
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(200)
    @NotAudited(because = "each connection that it ends is recorded by itself, in its own instance")
    @APIResponse(responseCode = "401", ref = "Problem")
    public Uni<Void> deauthorize(byte @Nullable [] form) {
        return endConnections.end(request(form));
    }

    /** Where the person can see that it is done, and by what word to ask about it; the names are Meta's. */
    @Schema(name = "DataDeletionReceipt")
    record Receipt(
            URI url, @JsonProperty("confirmation_code") String confirmationCode) {}

    @POST
    @Path("/data-deletion")
    @Operation(operationId = "takeDataDeletion", summary = "Meta tells that a person wants their data deleted")
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(200)
    @NotAudited(because = "each connection that it erases is recorded by itself, in its own instance")
    @APIResponseSchema(value = Receipt.class, responseCode = "200", responseDescription = "It is done")
    @APIResponse(responseCode = "401", ref = "Problem")
    public Uni<Receipt> deleteData(byte @Nullable [] form) {
        return eraseData.erase(request(form)).map(DataDeletion::code).map(this::receipt);
    }

    private Receipt receipt(String code) {
        var page = UriBuilder.fromUri(config.publicBaseUrl()).path("/webhooks/meta/data-deletion/{code}");
        return new Receipt(page.build(code), code);
    }

    private static SignedRequest request(byte @Nullable [] form) {
        return SignedRequest.ofForm(form == null ? new byte[0] : form);
    }
}
