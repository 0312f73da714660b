package com.swallowtail.publishing;

import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Calls a post off while that is possible: always before the irreversible call; after it only where the platform agrees,
 * and then the post ends when the platform confirms.
 */
@ApplicationScoped
public class CancelPost {
    private final ReadPosts readPosts;
    private final Posts posts;
    private final Platforms platforms;

    CancelPost(ReadPosts readPosts, Posts posts, Platforms platforms) {
        this.readPosts = readPosts;
        this.posts = posts;
        this.platforms = platforms;
    }

    public Uni<Post> cancel(String instanceId, String platform, String postId, Requester requester) {
        return readPosts
                .one(instanceId, platform, postId)
                .chain(post -> post.status() == PostStatus.CANCELLED
                        ? Uni.createFrom().item(post)
                        : posts.withdraw(post.id(), null, requester)
                                .onItem()
                                .ifNull()
                                .switchTo(() -> begun(instanceId, platform, postId)));
    }

    private Uni<Post> begun(String instanceId, String platform, String postId) {
        return readPosts.one(instanceId, platform, postId).chain(this::askThePlatform);
    }

    private Uni<Post> askThePlatform(Post post) {
        if (post.status() != PostStatus.PUBLISHING || post.fact(Post.HANDLE).isEmpty()) {
            return Uni.createFrom().failure(notCancellable(post));
        }
        return platforms
                .of(post)
                .withdraw(post)
                .chain(() -> posts.read(post.id()))
                .onItem()
                .ifNull()
                .continueWith(post);
    }

    private static Problem notCancellable(Post post) {
        var detail = "The post is " + post.status().wireName() + " and can no longer be called off";
        return new Problem(PublishingProblem.POST_NOT_CANCELLABLE, detail);
    }
}
