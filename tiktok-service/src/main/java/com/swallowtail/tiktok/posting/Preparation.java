package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Progress;
import com.swallowtail.publishing.quota.Reservation;
import com.swallowtail.tiktok.creator.CreatorInfos;
import com.swallowtail.tiktok.creator.CreatorPace;
import com.swallowtail.tiktok.platform.CreatorInfo;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;

/** Asks whether the account may post this now, and takes room in its quotas. */
@ApplicationScoped
class Preparation {
    private static final Map<String, String> NOTHING_NEW = Map.of();

    private final CreatorInfos creators;
    private final CreatorPace pace;
    private final TikTokQuotas quotas;
    private final Duration restWhenFull;

    Preparation(CreatorInfos creators, CreatorPace pace, TikTokQuotas quotas, PostingConfig config) {
        this.creators = creators;
        this.pace = pace;
        this.quotas = quotas;
        this.restWhenFull = config.restWhenFull();
    }

    Uni<Progress> prepare(Post post, TikTokPost content) {
        return content.isDirect() ? askFirst(post, content) : reserve(post, content, NOTHING_NEW);
    }

    private Uni<Progress> askFirst(Post post, TikTokPost content) {
        return pace.reserve(post.accountId()).chain(reservation -> switch (reservation) {
            case Reservation.Full full -> Uni.createFrom().item(waits(full));
            case Reservation.Granted granted ->
                creators.fresh(post.instanceId())
                        .chain(creator -> allowed(post, content, creator.info()))
                        .onFailure(Problem.class)
                        .recoverWithUni(failure -> setback(post, content, (Problem) failure));
        });
    }

    private Uni<Progress> allowed(Post post, TikTokPost content, CreatorInfo creator) {
        PrivacyLevels.check(content.privacyLevel(), creator);
        return reserve(post, content, Map.of(Facts.USERNAME, creator.username()));
    }

    private Uni<Progress> reserve(Post post, TikTokPost content, Map<String, String> facts) {
        var next = content.isUpload() ? TikTokStep.INIT_UPLOAD : TikTokStep.INIT_PULL;
        return quotas.publication(post, content).map(reservation -> switch (reservation) {
            case Reservation.Full full -> waits(full);
            case Reservation.Granted granted -> new Progress.Learned(facts, next);
        });
    }

    private Uni<Progress> setback(Post post, TikTokPost content, Problem problem) {
        var progress = DayLimits.setback(problem, TikTokStep.PREPARE, restWhenFull);
        return DayLimits.isFull(problem)
                ? quotas.dayIsFull(post, content, restWhenFull).replaceWith(progress)
                : Uni.createFrom().item(progress);
    }

    private static Progress waits(Reservation.Full full) {
        return new Progress.Waits(full.freeAt(), full.limit(), TikTokStep.PREPARE);
    }
}
