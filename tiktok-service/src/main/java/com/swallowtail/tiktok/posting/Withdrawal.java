package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.PublishingProblem;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.tiktok.platform.TikTok;
import com.swallowtail.tiktok.platform.TikTokProblem;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Asks TikTok to stop a publication; it promises only to try. */
@ApplicationScoped
class Withdrawal {
    private static final Set<TikTokProblem> TOO_LATE =
            Set.of(TikTokProblem.NOT_CANCELLABLE, TikTokProblem.PUBLICATION_UNKNOWN, TikTokProblem.PUBLICATION_FOREIGN);

    private final TikTok tiktok;
    private final AccountTokens tokens;

    Withdrawal(TikTok tiktok, AccountTokens tokens) {
        this.tiktok = tiktok;
        this.tokens = tokens;
    }

    Uni<Void> ask(Post post) {
        var publishId = Facts.publishId(post);
        return tokens.using(post.instanceId(), token -> tiktok.cancel(token, publishId))
                .onFailure(PlatformFailure.Denied.class)
                .transform(refusal -> tooLate((PlatformFailure.Denied) refusal));
    }

    private static Problem tooLate(PlatformFailure.Denied refusal) {
        return TOO_LATE.contains(refusal.type())
                ? new Problem(
                                PublishingProblem.POST_NOT_CANCELLABLE,
                                "TikTok does not call the post off any more",
                                refusal)
                        .with(refusal.platform())
                : refusal;
    }
}
