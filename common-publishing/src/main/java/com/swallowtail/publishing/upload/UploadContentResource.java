package com.swallowtail.publishing.upload;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PathPart;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Shows a finished file to whoever has its signed address; to all others there is nothing here. */
@Tag(name = "Uploads")
@Path("/api/v1/instances/{instanceId}/{platform}/uploads/{uploadId}/content")
class UploadContentResource {
    private final Uploads uploads;
    private final UploadFiles files;
    private final Clock clock;

    UploadContentResource(Uploads uploads, UploadFiles files, Clock clock) {
        this.uploads = uploads;
        this.files = files;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "getUploadContent", summary = "A finished file, for whoever has its signed address")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "The part that Range asks for",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<PathPart>> content(
            @PathParam("instanceId") String instanceId,
            @PathParam("uploadId") String uploadId,
            @RestQuery @Nullable String expires,
            @RestQuery @Nullable String signature,
            @HeaderParam("Range") @Nullable String range) {
        return opened(instanceId, uploadId, expires, signature).map(upload -> {
            var span = Span.of(range, upload.length());
            var part = new PathPart(files.path(upload.id()), span.first(), span.length());
            return headed(
                    ResponseBuilder.create(span.partial() ? Status.PARTIAL_CONTENT : Status.OK, part), upload, span);
        });
    }

    @HEAD
    @Operation(operationId = "headUploadContent", summary = "The type and the length of a finished file")
    @APIResponse(responseCode = "200", description = "They are in the headers")
    public Uni<RestResponse<Void>> head(
            @PathParam("instanceId") String instanceId,
            @PathParam("uploadId") String uploadId,
            @RestQuery @Nullable String expires,
            @RestQuery @Nullable String signature) {
        return opened(instanceId, uploadId, expires, signature).map(upload -> {
            var whole = Span.of(null, upload.length());
            return headed(ResponseBuilder.<Void>create(Status.OK), upload, whole);
        });
    }

    private Uni<Upload> opened(
            String instanceId, String uploadId, @Nullable String expires, @Nullable String signature) {
        return uploads.find(instanceId, uploadId).invoke(upload -> {
            if (upload == null
                    || !upload.isFinished()
                    || !SignedAddress.opens(upload, expires, signature, clock.instant())) {
                throw new Problem(EdgeProblem.NOT_FOUND, "Nothing is served at this address");
            }
        });
    }

    private static <T> RestResponse<T> headed(ResponseBuilder<T> answer, Upload upload, Span span) {
        answer.header("Content-Type", upload.contentType())
                .header("Accept-Ranges", "bytes")
                .header("Content-Length", span.length());
        return span.partial() ? answer.header("Content-Range", span.asHeader()).build() : answer.build();
    }
}
