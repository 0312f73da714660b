package com.swallowtail.publishing.intake;

import com.swallowtail.publishing.PostStatus;
import com.swallowtail.publishing.PostView;
import com.swallowtail.web.Audited;
import com.swallowtail.web.Page;
import com.swallowtail.web.PageRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The routes of posts below {@code …/{platform}/posts}. Each platform adds the one that takes its own request. */
@RegisterForReflection
public abstract class PostRoutes<R> {
    private final PostCounter counter;
    private final PostDesk<R, ?> desk;

    protected PostRoutes(PostCounter counter, PostDesk<R, ?> desk) {
        this.counter = counter;
        this.desk = desk;
    }

    protected Uni<RestResponse<?>> created(
            String instanceId, @Nullable String dryRun, @Nullable String idempotencyKey, @Nullable R request) {
        return counter.create(desk, instanceId, dryRun, idempotencyKey, request);
    }

    @GET
    @Operation(operationId = "listPosts", summary = "The posts of an instance, newest first")
    public Uni<Page<PostView>> list(
            @PathParam("instanceId") String instanceId,
            @Parameter(schema = @Schema(implementation = PostStatus.class)) @RestQuery @Nullable String status,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return counter.list(desk.platform(), instanceId, status, PageRequest.of(cursor, limit));
    }

    @GET
    @Path("/{postId}")
    @Operation(operationId = "getPost", summary = "A post, and what became of it")
    public Uni<PostView> show(@PathParam("instanceId") String instanceId, @PathParam("postId") String postId) {
        return counter.show(desk.platform(), instanceId, postId);
    }

    @DELETE
    @Path("/{postId}")
    @Operation(operationId = "cancelPost", summary = "Calls a post off, as long as that is possible")
    @Audited("post.cancelled")
    public Uni<PostView> cancel(@PathParam("instanceId") String instanceId, @PathParam("postId") String postId) {
        return counter.cancel(desk.platform(), instanceId, postId);
    }
}
