package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.CreatePost;
import com.swallowtail.publishing.IdempotencyKey;
import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Requester;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Takes a post in, once for each Idempotency-Key. */
@ApplicationScoped
class AcceptPost {
    private final PostForm form;
    private final AdmitPost admitPost;
    private final CreatePost createPost;

    AcceptPost(PostForm form, AdmitPost admitPost, CreatePost createPost) {
        this.form = form;
        this.admitPost = admitPost;
        this.createPost = createPost;
    }

    Uni<Post> accept(
            String instanceId, @Nullable String idempotencyKey, @Nullable PostRequest request, Requester requester) {
        IdempotencyKey.checked(idempotencyKey);
        var post = form.accepted(request);
        var key = IdempotencyKey.of(TikTokPosting.PLATFORM, instanceId, idempotencyKey, StoredPost.write(post));
        return createPost.create(key, () -> admitPost.admit(instanceId, post), requester);
    }
}
