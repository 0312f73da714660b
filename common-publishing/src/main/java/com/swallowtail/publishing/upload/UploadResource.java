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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Uploads of an instance by the tus 1.0 protocol, at the platform that the service serves. */
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
    public RestResponse<Void> offer() {
        return TusAnswer.offer(config.maxBytes());
    }

    @OPTIONS
    @Path("/{uploadId}")
    public RestResponse<Void> offerHere() {
        return TusAnswer.offer(config.maxBytes());
    }

    @POST
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
