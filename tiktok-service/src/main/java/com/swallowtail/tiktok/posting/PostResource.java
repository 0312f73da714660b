package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.CancelPost;
import com.swallowtail.publishing.CreatePost;
import com.swallowtail.publishing.IdempotencyKey;
import com.swallowtail.publishing.PostView;
import com.swallowtail.publishing.ReadPosts;
import com.swallowtail.publishing.Requester;
import com.swallowtail.web.Audited;
import com.swallowtail.web.Caller;
import com.swallowtail.web.Page;
import com.swallowtail.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Posts to an instance's TikTok account. */
@Path("/api/v1/instances/{instanceId}/tiktok/posts")
class PostResource {
    private final PostRules rules;
    private final AdmitPost admitPost;
    private final CreatePost createPost;
    private final ReadPosts readPosts;
    private final CancelPost cancelPost;
    private final Caller caller;

    PostResource(
            PostRules rules,
            AdmitPost admitPost,
            CreatePost createPost,
            ReadPosts readPosts,
            CancelPost cancelPost,
            Caller caller) {
        this.rules = rules;
        this.admitPost = admitPost;
        this.createPost = createPost;
        this.readPosts = readPosts;
        this.cancelPost = cancelPost;
        this.caller = caller;
    }

    @POST
    @Audited("post.created")
    public Uni<RestResponse<PostView>> create(
            @PathParam("instanceId") String instanceId,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @Nullable PostRequest request) {
        IdempotencyKey.checked(idempotencyKey);
        var post = rules.check(request);
        var key = IdempotencyKey.of(TikTokPosting.PLATFORM, instanceId, idempotencyKey, StoredPost.write(post));
        return createPost
                .create(key, () -> admitPost.admit(instanceId, post), requester())
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
