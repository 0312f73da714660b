package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.quota.Limit;
import com.swallowtail.publishing.quota.LimitedAccount;
import com.swallowtail.publishing.quota.Quotas;
import com.swallowtail.publishing.quota.Reservation;
import com.swallowtail.tiktok.platform.AppConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** TikTok's documented paces for an account: 6 inits of each kind and 30 questions for a status a minute. */
@ApplicationScoped
class TikTokQuotas {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Limit STATUS = new Limit("publish-status", 30, MINUTE);

    private final Quotas quotas;
    private final String app;
    private final Limit postsPerDay;
    private final Limit pendingDrafts;

    TikTokQuotas(Quotas quotas, AppConfig app, PostingConfig config) {
        this.quotas = quotas;
        this.app = app.clientKey();
        this.postsPerDay = new Limit("posts-per-day", config.postsPerDay(), DAY);
        this.pendingDrafts = new Limit("pending-drafts", config.pendingDrafts(), DAY);
    }

    Uni<Reservation> status(Post post) {
        return quotas.reserve(account(post), STATUS);
    }

    /** Room for an init now and for one more post today; both or neither is taken. */
    Uni<Reservation> publication(Post post, TikTokPost content) {
        var init = init(content);
        return quotas.reserve(account(post), init).chain(first -> switch (first) {
            case Reservation.Full full -> Uni.createFrom().item(full);
            case Reservation.Granted granted ->
                quotas.reserve(account(post), daily(content))
                        .call(second -> second instanceof Reservation.Full
                                ? quotas.giveBack(account(post), init)
                                : Uni.createFrom().voidItem());
        });
    }

    /** TikTok has refused the post, so it does not count for today. */
    Uni<Void> notPublished(Post post, TikTokPost content) {
        return quotas.giveBack(account(post), daily(content));
    }

    Uni<Void> statusIsFull(Post post, Duration span) {
        return quotas.fill(account(post), STATUS, span);
    }

    Uni<Void> initIsFull(Post post, TikTokPost content, Duration span) {
        return quotas.fill(account(post), init(content), span);
    }

    Uni<Void> dayIsFull(Post post, TikTokPost content, Duration span) {
        return quotas.fill(account(post), daily(content), span);
    }

    private Limit daily(TikTokPost content) {
        return content.isDirect() ? postsPerDay : pendingDrafts;
    }

    private static Limit init(TikTokPost content) {
        var endpoint = content.type() == TikTokPost.Type.PHOTO
                ? "content-init"
                : content.isDirect() ? "video-init" : "inbox-video-init";
        return new Limit(endpoint, 6, MINUTE);
    }

    private LimitedAccount account(Post post) {
        return new LimitedAccount("tiktok", app, post.accountId());
    }
}
