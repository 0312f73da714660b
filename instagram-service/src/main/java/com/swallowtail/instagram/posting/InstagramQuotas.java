package com.swallowtail.instagram.posting;

import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Progress;
import com.swallowtail.publishing.quota.Limit;
import com.swallowtail.publishing.quota.LimitedAccount;
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
    private final Clock clock;
    private final Limit containersPerDay;
    private final Duration restWhenFull;

    InstagramQuotas(Quotas quotas, Clock clock, PostingConfig config) {
        this.quotas = quotas;
        this.clock = clock;
        this.containersPerDay = new Limit("containers-per-day", config.containersPerDay(), DAY);
        this.restWhenFull = config.restWhenFull();
    }

    Uni<Reservation> container(Post post) {
        return quotas.reserve(
                new LimitedAccount(InstagramPosting.PLATFORM, EVERY_APP, post.accountId()), containersPerDay);
    }

    /** No more posts for now. Others may post to the account as well, so Instagram is asked again and not our own count. */
    Progress dayIsFull() {
        return new Progress.Waits(clock.instant().plus(restWhenFull), POSTS, InstagramStep.PREPARE);
    }
}
