package com.swallowtail.publishing;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Page;
import com.swallowtail.web.PageRequest;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows an instance's posts on one platform. */
@ApplicationScoped
public class ReadPosts {
    private final Posts posts;
    private final PostPages pages;

    ReadPosts(Posts posts, PostPages pages) {
        this.posts = posts;
        this.pages = pages;
    }

    public Uni<Post> one(String instanceId, String platform, String postId) {
        return PostId.parse(postId)
                .map(posts::read)
                .orElseGet(() -> Uni.createFrom().nullItem())
                .map(post -> owned(instanceId, platform, post));
    }

    /** A page, of one status where {@code status} is given. */
    public Uni<Page<Post>> page(String instanceId, String platform, @Nullable String status, PageRequest request) {
        return pages.page(instanceId, platform, statusOf(status), request);
    }

    private static Post owned(String instanceId, String platform, @Nullable Post post) {
        if (post == null
                || !post.instanceId().equals(instanceId)
                || !post.platform().equals(platform)) {
            throw new Problem(EdgeProblem.NOT_FOUND, "No such post");
        }
        return post;
    }

    private static @Nullable PostStatus statusOf(@Nullable String wireName) {
        return wireName == null || wireName.isEmpty()
                ? null
                : PostStatus.of(wireName).orElseThrow(ReadPosts::unknownStatus);
    }

    private static Problem unknownStatus() {
        var known = Arrays.stream(PostStatus.values()).map(PostStatus::wireName).collect(Collectors.joining(", "));
        return new Problem(EdgeProblem.VALIDATION_FAILED, "There is no such status")
                .errors(List.of(new FieldError("/query/status", "must be one of " + known)));
    }
}
