package com.swallowtail.instagram.posting;

import com.swallowtail.instagram.platform.PublishingLimit;
import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Progress;
import com.swallowtail.publishing.quota.Limit;
import com.swallowtail.publishing.quota.LimitedAccount;
import com.swallowtail.publishing.quota.QuotaRoom;
import com.swallowtail.publishing.quota.Quotas;
import com.swallowtail.publishing.quota.Reservation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Instagram's limits for an account, over all apps: containers by our own count, posts by Instagram's. */
@ApplicationScoped
class InstagramQuotas {
    private static final Duration DAY = Duration.ofHours(24);
    private static final String EVERY_APP = "*";
    private static final String POSTS = "publishing-limit";

    private final Quotas quotas;
    private final QuotaRoom room;
    private final Clock clock;
    private final Limit containersPerDay;
    private final Duration restWhenFull;

    InstagramQuotas(Quotas quotas, QuotaRoom room, Clock clock, PostingConfig config) {
        this.quotas = quotas;
        this.room = room;
        this.clock = clock;
        this.containersPerDay = new Limit("containers-per-day", config.containersPerDay(), DAY);
        this.restWhenFull = config.restWhenFull();
    }

    Uni<Reservation> container(Post post) {
        return quotas.reserve(account(post), containersPerDay);
    }

    /** What Instagram told of its own count. */
    void told(Post post, PublishingLimit limit) {
        if (limit.used() != null && limit.total() != null && limit.total() > 0) {
            var posts = new Limit(POSTS, limit.total().intValue(), DAY);
            room.note(account(post), posts, (int) (limit.total() - limit.used()));
        }
    }

    /** No more posts for now. Others may post to the account as well, so Instagram is asked again and not our own count. */
    Progress dayIsFull() {
        return new Progress.Waits(clock.instant().plus(restWhenFull), POSTS, InstagramStep.PREPARE);
    }

    private static LimitedAccount account(Post post) {
        return new LimitedAccount(InstagramPosting.PLATFORM, EVERY_APP, post.accountId());
    }
}
