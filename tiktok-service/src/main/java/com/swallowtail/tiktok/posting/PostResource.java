package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.CancelPost;
import com.swallowtail.publishing.PostView;
import com.swallowtail.publishing.ReadPosts;
import com.swallowtail.publishing.Requester;
import com.swallowtail.publishing.rule.DryRun;
import com.swallowtail.publishing.rule.Finding;
import com.swallowtail.publishing.rule.Verdict;
import com.swallowtail.web.Audited;
import com.swallowtail.web.Caller;
import com.swallowtail.web.Page;
import com.swallowtail.web.PageRequest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Posts to an instance's TikTok account. */
@Path("/api/v1/instances/{instanceId}/tiktok/posts")
@RegisterForReflection(targets = {PostView.class, Verdict.class, Finding.class})
class PostResource {
    private final AcceptPost acceptPost;
    private final RehearsePost rehearsePost;
    private final ReadPosts readPosts;
    private final CancelPost cancelPost;
    private final Caller caller;

    PostResource(
            AcceptPost acceptPost,
            RehearsePost rehearsePost,
            ReadPosts readPosts,
            CancelPost cancelPost,
            Caller caller) {
        this.acceptPost = acceptPost;
        this.rehearsePost = rehearsePost;
        this.readPosts = readPosts;
        this.cancelPost = cancelPost;
        this.caller = caller;
    }

    @POST
    @Audited("post.created")
    @Operation(summary = "Posts, or with dryRun=true says what is wrong with the post and makes none")
    @APIResponse(
            responseCode = "202",
            description = "The post is accepted, and published when its time has come",
            content = @Content(schema = @Schema(implementation = PostView.class)))
    @APIResponse(
            responseCode = "200",
            description =
                    "The verdict of a dry run, for which no Idempotency-Key is needed. Nothing is stored or published:"
                            + " TikTok is asked for creator_info, at most once a minute, and of each file the first bytes are read",
            content = @Content(schema = @Schema(implementation = Verdict.class)))
    public Uni<RestResponse<?>> create(
            @PathParam("instanceId") String instanceId,
            @RestQuery @Nullable String dryRun,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Nullable PostRequest request) {
        if (DryRun.isAsked(dryRun)) {
            return rehearsePost.rehearse(instanceId, request).map(RestResponse::ok);
        }
        return acceptPost
                .accept(instanceId, idempotencyKey, request, requester())
                .map(PostView::of)
                .map(view -> accepted(instanceId, view));
    }

    @GET
    public Uni<Page<PostView>> list(
            @PathParam("instanceId") String instanceId,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return readPosts
                .page(instanceId, TikTokPosting.PLATFORM, status, PageRequest.of(cursor, limit))
                .map(page -> new Page<>(page.items().stream().map(PostView::of).toList(), page.nextCursor()));
    }

    @GET
    @Path("/{postId}")
    public Uni<PostView> show(@PathParam("instanceId") String instanceId, @PathParam("postId") String postId) {
        return readPosts.one(instanceId, TikTokPosting.PLATFORM, postId).map(PostView::of);
    }

    @DELETE
    @Path("/{postId}")
    @Audited("post.cancelled")
    public Uni<PostView> cancel(@PathParam("instanceId") String instanceId, @PathParam("postId") String postId) {
        return cancelPost
                .cancel(instanceId, TikTokPosting.PLATFORM, postId, requester())
                .map(PostView::of);
    }

    private Requester requester() {
        return new Requester(caller.subject(), caller.requestId());
    }

    private static RestResponse<PostView> accepted(String instanceId, PostView post) {
        var location = URI.create("/api/v1/instances/" + instanceId + "/tiktok/posts/" + post.id());
        return RestResponse.ResponseBuilder.<PostView>accepted(post)
                .location(location)
                .build();
    }
}
