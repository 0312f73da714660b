package com.swallowtail.publishing.upload;

import com.swallowtail.web.Audited;
import com.swallowtail.web.NotAudited;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.core.http.HttpServerRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Uploads of an instance by the tus 1.0 protocol, at the platform that the service serves. */
@Tag(
        name = "Uploads",
        description =
                "Files by tus 1.0, to be posted by their uploadId. A client whose proxy refuses PATCH or DELETE sends"
                        + " POST with X-HTTP-Method-Override.")
@Path("/api/v1/instances/{instanceId}/{platform}/uploads")
class UploadResource {
    private final CreateUpload createUpload;
    private final ReceivePart receivePart;
    private final TerminateUpload terminateUpload;
    private final Uploads uploads;
    private final UploadsConfig config;

    UploadResource(
            CreateUpload createUpload,
            ReceivePart receivePart,
            TerminateUpload terminateUpload,
            Uploads uploads,
            UploadsConfig config) {
        this.createUpload = createUpload;
        this.receivePart = receivePart;
        this.terminateUpload = terminateUpload;
        this.uploads = uploads;
        this.config = config;
    }

    @OPTIONS
    @Operation(operationId = "describeUploads", summary = "What of tus is offered, and how large a file may be")
    @APIResponse(responseCode = "204", description = "The version, the extensions and the bound")
    public RestResponse<Void> offer() {
        return TusAnswer.offer(config.maxBytes());
    }

    @OPTIONS
    @Path("/{uploadId}")
    @Operation(operationId = "describeUpload", summary = "What of tus is offered, and how large a file may be")
    @APIResponse(responseCode = "204", description = "The version, the extensions and the bound")
    public RestResponse<Void> offerHere() {
        return TusAnswer.offer(config.maxBytes());
    }

    @POST
    @Operation(operationId = "createUpload", summary = "Begins an upload, with a first part or without")
    @APIResponse(responseCode = "201", description = "The upload is begun")
    @Audited("upload.created")
    @Cancellable(false)
    public Uni<RestResponse<Void>> create(@PathParam("instanceId") String instanceId, @Context RoutingContext context) {
        var body = body(context);
        var request = TusRequest.of(body);
        var length = request.length(config.maxBytes());
        return createUpload
                .create(instanceId, length, request.metadata())
                .chain(upload -> request.bringsAPart()
                        ? receivePart.receive(upload, 0, body)
                        : Uni.createFrom().item(upload))
                .map(TusAnswer::created);
    }

    @HEAD
    @Path("/{uploadId}")
    @Operation(operationId = "getUploadOffset", summary = "How far an upload has come")
    @APIResponse(responseCode = "200", description = "How many bytes are stored, of how many")
    public Uni<RestResponse<Void>> offset(
            @PathParam("instanceId") String instanceId,
            @PathParam("uploadId") String uploadId,
            @Context RoutingContext context) {
        TusRequest.of(body(context));
        return uploads.get(instanceId, uploadId).map(TusAnswer::standing);
    }

    /** Goes on when the caller has gone: what has come is stored, and the upload is free for the next part. */
    @PATCH
    @Path("/{uploadId}")
    @Operation(operationId = "appendToUpload", summary = "Goes on with an upload")
    @APIResponse(responseCode = "204", description = "The part is stored")
    @NotAudited(because = "an upload's creation and end are in the trail; its parts say nothing more")
    @Cancellable(false)
    public Uni<RestResponse<Void>> append(
            @PathParam("instanceId") String instanceId,
            @PathParam("uploadId") String uploadId,
            @Context RoutingContext context) {
        var request = TusRequest.of(body(context));
        var part = request.part();
        var offset = request.offset();
        return uploads.get(instanceId, uploadId)
                .chain(upload -> receivePart.receive(upload, offset, part))
                .map(TusAnswer::appended);
    }

    @DELETE
    @Path("/{uploadId}")
    @Operation(operationId = "deleteUpload", summary = "Deletes an upload that no post needs, finished or not")
    @APIResponse(responseCode = "204", description = "It is deleted")
    @Audited("upload.deleted")
    public Uni<RestResponse<Void>> terminate(
            @PathParam("instanceId") String instanceId,
            @PathParam("uploadId") String uploadId,
            @Context RoutingContext context) {
        TusRequest.of(body(context));
        return terminateUpload.terminate(instanceId, uploadId).replaceWith(RestResponse.noContent());
    }

    private static HttpServerRequest body(RoutingContext context) {
        return HttpServerRequest.newInstance(context.request());
    }
}
