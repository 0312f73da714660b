package com.swallowtail.connections.parting;

import com.swallowtail.connections.PlainPage;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where a person sees, without signing in, what became of their wish. */
@Tag(name = "Webhooks")
@Path("/webhooks/meta/data-deletion/{code}")
class DataDeletionResource {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final DataDeletions deletions;

    DataDeletionResource(DataDeletions deletions) {
        this.deletions = deletions;
    }

    /** A wish as it is shown; there is none that is not done, as it is answered when it is. */
    @Schema(name = "DataDeletion")
    record DataDeletionView(String confirmationCode, String status, Instant askedAt, Instant doneAt) {}

    @GET
    @Operation(
            operationId = "getDataDeletion",
            summary = "What became of a person's wish; a page for whoever accepts text/html")
    @APIResponse(
            responseCode = "200",
            description = "It is done",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DataDeletionView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    public Uni<RestResponse<?>> show(@RestPath String code, @HeaderParam("Accept") @Nullable String accept) {
        var found = deletions.find(code);
        return PlainPage.isWanted(accept)
                ? found.<RestResponse<?>>map(DataDeletionResource::page)
                        .onFailure(Problem.class)
                        .recoverWithItem(refused -> PlainPage.of((Problem) refused))
                : found.map(DataDeletionResource::view);
    }

    private static RestResponse<String> page(DataDeletion deletion) {
        return PlainPage.of(
                200,
                "Your data has been deleted",
                "You asked for this on " + TIME.format(deletion.askedAt()) + ".",
                "It was done on " + TIME.format(deletion.doneAt())
                        + ": your access tokens, ids and profile were erased. Only this note was kept.",
                "Confirmation code: " + deletion.code());
    }

    private static RestResponse<DataDeletionView> view(DataDeletion deletion) {
        var view = new DataDeletionView(deletion.code(), "done", deletion.askedAt(), deletion.doneAt());
        return RestResponse.ResponseBuilder.ok(view, MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
