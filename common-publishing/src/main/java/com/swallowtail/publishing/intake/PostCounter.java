package com.swallowtail.publishing.intake;

import com.swallowtail.publishing.CancelPost;
import com.swallowtail.publishing.PostView;
import com.swallowtail.publishing.ReadPosts;
import com.swallowtail.publishing.Requester;
import com.swallowtail.publishing.rule.DryRun;
import com.swallowtail.web.Caller;
import com.swallowtail.web.Page;
import com.swallowtail.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers callers about posts, whatever the platform. */
@ApplicationScoped
public class PostCounter {
    private final AcceptPost acceptPost;
    private final RehearsePost rehearsePost;
    private final ReadPosts readPosts;
    private final CancelPost cancelPost;
    private final Caller caller;

    PostCounter(
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

    <R> Uni<RestResponse<?>> create(
            PostDesk<R, ?> desk, String instanceId, @Nullable String dryRun, @Nullable String key, @Nullable R post) {
        if (DryRun.isAsked(dryRun)) {
            return rehearsePost.rehearse(desk, instanceId, post).map(RestResponse::ok);
        }
        return acceptPost
                .accept(desk, instanceId, key, post, requester())
                .map(PostView::of)
                .map(view -> accepted(instanceId, view));
    }

    Uni<Page<PostView>> list(String platform, String instanceId, @Nullable String status, PageRequest page) {
        return readPosts
                .page(instanceId, platform, status, page)
                .map(found ->
                        new Page<>(found.items().stream().map(PostView::of).toList(), found.nextCursor()));
    }

    Uni<PostView> show(String platform, String instanceId, String postId) {
        return readPosts.one(instanceId, platform, postId).map(PostView::of);
    }

    Uni<PostView> cancel(String platform, String instanceId, String postId) {
        return cancelPost.cancel(instanceId, platform, postId, requester()).map(PostView::of);
    }

    private Requester requester() {
        return new Requester(caller.subject(), caller.requestId());
    }

    private static RestResponse<PostView> accepted(String instanceId, PostView post) {
        var location = URI.create("/api/v1/instances/" + instanceId + "/" + post.platform() + "/posts/" + post.id());
        return RestResponse.ResponseBuilder.<PostView>accepted(post)
                .location(location)
                .build();
    }
}
