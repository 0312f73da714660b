package com.swallowtail.publishing.intake;

import com.swallowtail.publishing.CreatePost;
import com.swallowtail.publishing.IdempotencyKey;
import com.swallowtail.publishing.NewPost;
import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Requester;
import com.swallowtail.publishing.token.AccountTokens;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Takes a post in, once for each Idempotency-Key, and says at once what would certainly be refused later. */
@ApplicationScoped
class AcceptPost {
    private final AccountTokens tokens;
    private final PostMedia media;
    private final CreatePost createPost;

    AcceptPost(AccountTokens tokens, PostMedia media, CreatePost createPost) {
        this.tokens = tokens;
        this.media = media;
        this.createPost = createPost;
    }

    <R, P extends AskedPost> Uni<Post> accept(
            PostDesk<R, P> desk,
            String instanceId,
            @Nullable String idempotencyKey,
            @Nullable R request,
            Requester requester) {
        IdempotencyKey.checked(idempotencyKey);
        var post = Asked.accepted(desk, request);
        var key = IdempotencyKey.of(desk.platform(), instanceId, idempotencyKey, Json.encode(post));
        return createPost.create(key, () -> admit(desk, instanceId, post), requester);
    }

    private <P extends AskedPost> Uni<NewPost> admit(PostDesk<?, P> desk, String instanceId, P post) {
        return tokens.token(instanceId)
                .call(() -> media.admit(instanceId, post.files()))
                .call(token -> desk.permit(instanceId, token, post))
                .map(token -> newPost(desk, instanceId, token.accountId(), post));
    }

    private static NewPost newPost(PostDesk<?, ?> desk, String instanceId, String accountId, AskedPost post) {
        return new NewPost(
                desk.platform(),
                instanceId,
                accountId,
                AskedPost.wireName(post.type()),
                post.caption(),
                Json.encode(post.media()),
                Json.encode(post),
                post.dueAt(),
                post.uploads(),
                desk.firstStep());
    }
}
