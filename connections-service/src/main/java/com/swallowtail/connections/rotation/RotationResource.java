package com.swallowtail.connections.rotation;

import com.swallowtail.connections.Initiator;
import com.swallowtail.web.Audited;
import com.swallowtail.web.Caller;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** For the operator of the whole, once a new key has been put in front of the ring of every replica. */
@Tag(name = "Operation")
@Path("/api/v1/key-rotation")
class RotationResource {
    private final Rotations rotations;
    private final Caller caller;

    RotationResource(Rotations rotations, Caller caller) {
        this.rotations = rotations;
        this.caller = caller;
    }

    @POST
    @ResponseStatus(202)
    @Audited("key_rotation.started")
    @Operation(
            operationId = "startKeyRotation",
            summary = "Seals everything anew with the first key of the ring, in the background")
    @APIResponse(
            responseCode = "202",
            description = "It is under way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RotationView.class)))
    public Uni<RotationView> start() {
        return rotations.start(Initiator.of(caller)).map(this::view);
    }

    @GET
    @Operation(
            operationId = "getKeyRotation",
            summary = "The rotation that is under way, or the last one with its certificate")
    public Uni<RotationView> latest() {
        return rotations
                .latest()
                .onItem()
                .ifNull()
                .failWith(() -> new Problem(EdgeProblem.NOT_FOUND, "No key has been rotated yet."))
                .map(this::view);
    }

    private RotationView view(Rotation rotation) {
        return RotationView.of(rotation, rotations.publicKey(rotation));
    }
}
