package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.NewPost;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.publishing.token.UsableToken;
import com.swallowtail.tiktok.platform.TikTokProblem;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** Says at once what would certainly be refused later; what TikTok cannot say now, it is asked again when the post is due. */
@ApplicationScoped
class AdmitPost {
    private static final String DRAFT_SCOPE = "video.upload";

    private final PostMedia media;
    private final AccountTokens tokens;
    private final CreatorCheck creatorCheck;

    AdmitPost(PostMedia media, AccountTokens tokens, CreatorCheck creatorCheck) {
        this.media = media;
        this.tokens = tokens;
        this.creatorCheck = creatorCheck;
    }

    Uni<NewPost> admit(String instanceId, TikTokPost post) {
        return tokens.token(instanceId)
                .call(() -> admitMedia(instanceId, post))
                .call(token -> allowed(instanceId, token, post))
                .map(token -> newPost(instanceId, token.accountId(), post));
    }

    private Uni<Void> admitMedia(String instanceId, TikTokPost post) {
        return Multi.createFrom()
                .items(IntStream.range(0, post.media().size()).boxed())
                .onItem()
                .transformToUniAndConcatenate(
                        index -> admitMedium(instanceId, post.media().get(index), post.pointer(index)))
                .collect()
                .last();
    }

    private Uni<Void> admitMedium(String instanceId, TikTokPost.Medium medium, String pointer) {
        return media.source(instanceId, medium)
                .admit()
                .onFailure(Problem.class)
                .transform(refusal -> placed((Problem) refusal, pointer));
    }

    private static Problem placed(Problem refusal, String pointer) {
        return refusal.errors(List.of(new FieldError(pointer, refusal.detail())));
    }

    private Uni<Void> allowed(String instanceId, UsableToken token, TikTokPost post) {
        if (post.isDirect()) {
            return creatorCheck.allow(instanceId, post.privacyLevel());
        }
        return draftable(token);
    }

    /** Fails where the account's owner has not granted drafts. */
    static Uni<Void> draftable(UsableToken token) {
        return token.grants(DRAFT_SCOPE)
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .failure(new Problem(TikTokProblem.SCOPE_MISSING, "Drafts need the permission " + DRAFT_SCOPE));
    }

    private static NewPost newPost(String instanceId, String accountId, TikTokPost post) {
        return new NewPost(
                TikTokPosting.PLATFORM,
                instanceId,
                accountId,
                post.type().wireName(),
                post.caption(),
                StoredPost.write(post.media()),
                StoredPost.write(post),
                post.dueAt(),
                post.uploads(),
                TikTokStep.PREPARE);
    }
}
