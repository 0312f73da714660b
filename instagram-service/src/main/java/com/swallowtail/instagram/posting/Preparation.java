package com.swallowtail.instagram.posting;

import com.swallowtail.instagram.platform.Instagram;
import com.swallowtail.instagram.platform.PublishingLimit;
import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Progress;
import com.swallowtail.publishing.token.AccountTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Asks whether there is room for one more post, before anything is prepared. */
@ApplicationScoped
class Preparation {
    private final Instagram instagram;
    private final AccountTokens tokens;
    private final InstagramQuotas quotas;

    Preparation(Instagram instagram, AccountTokens tokens, InstagramQuotas quotas) {
        this.instagram = instagram;
        this.tokens = tokens;
        this.quotas = quotas;
    }

    Uni<Progress> prepare(Post post) {
        return tokens.using(post.instanceId(), instagram::publishingLimit)
                .invoke(limit -> quotas.told(post, limit))
                .map(limit -> progress(post, limit));
    }

    private Progress progress(Post post, PublishingLimit limit) {
        if (limit.isFull()) {
            return quotas.dayIsFull();
        }
        var isPrepared = post.fact(Post.HANDLE).isPresent();
        return new Progress.Learned(Map.of(), isPrepared ? InstagramStep.AWAIT : InstagramStep.CREATE_ITEM);
    }
}
