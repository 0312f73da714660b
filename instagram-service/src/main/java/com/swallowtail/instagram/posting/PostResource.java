package com.swallowtail.instagram.posting;

import com.swallowtail.publishing.PostView;
import com.swallowtail.publishing.intake.PostCounter;
import com.swallowtail.publishing.intake.PostRoutes;
import com.swallowtail.publishing.rule.Finding;
import com.swallowtail.publishing.rule.Verdict;
import com.swallowtail.web.Audited;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Posts to an instance's Instagram account. */
@Tag(name = "Posts", description = "What is published, now or later, and what became of it.")
@Path("/api/v1/instances/{instanceId}/instagram/posts")
@RegisterForReflection(targets = {PostView.class, Verdict.class, Finding.class})
class PostResource extends PostRoutes<PostRequest> {
    PostResource(PostCounter counter, InstagramDesk desk) {
        super(counter, desk);
    }

    @POST
    @Audited("post.created")
    @Operation(
            operationId = "createPost",
            summary = "Posts, or with dryRun=true says what is wrong with the post and makes none")
    @APIResponse(
            responseCode = "202",
            description = "The post is accepted, and published when its time has come",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PostView.class)))
    @APIResponse(
            responseCode = "200",
            description =
                    "The verdict of a dry run, for which no Idempotency-Key is needed. Nothing is stored or published,"
                            + " and Instagram is not asked; of each file the first bytes are read",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Verdict.class)))
    public Uni<RestResponse<?>> create(
            @PathParam("instanceId") String instanceId,
            @Parameter(schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")) @RestQuery @Nullable
                    String dryRun,
            @Parameter(
                            description =
                                    "Needed but for a dry run. The same key with the same body is the same post, for"
                                            + " seven days.")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String idempotencyKey,
            @Nullable PostRequest request) {
        return created(instanceId, dryRun, idempotencyKey, request);
    }
}
