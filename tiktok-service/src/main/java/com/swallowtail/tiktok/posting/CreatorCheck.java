package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.tiktok.creator.CreatorInfos;
import com.swallowtail.tiktok.platform.CreatorInfo;
import com.swallowtail.web.CallersContext;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a direct post against what TikTok lets the account do, as far as TikTok says so in time. */
@ApplicationScoped
class CreatorCheck {
    private final CreatorInfos creators;
    private final Duration timeout;

    CreatorCheck(CreatorInfos creators, PostingConfig config) {
        this.creators = creators;
        this.timeout = config.creatorInfoTimeout();
    }

    Uni<Void> allow(String instanceId, @Nullable String privacyLevel) {
        return known(instanceId)
                .invoke(creator -> creator.ifPresentOrElse(
                        info -> PrivacyLevels.check(privacyLevel, info),
                        () -> PrivacyLevels.checkUnasked(privacyLevel)))
                .replaceWithVoid();
    }

    /** What the account may post; empty where TikTok does not say so now. */
    Uni<Optional<CreatorInfo>> known(String instanceId) {
        return CallersContext.leadBack(creators.of(instanceId)
                        .map(known -> Optional.of(known.info()))
                        .ifNoItem()
                        .after(timeout)
                        .recoverWithItem(Optional.empty()))
                .onFailure(CreatorCheck::mayPass)
                .recoverWithItem(Optional.empty());
    }

    /** TikTok is down, too busy, or its count for today is full: the post waits for that. */
    private static boolean mayPass(Throwable failure) {
        return failure instanceof PlatformFailure.Unavailable
                || failure instanceof PlatformFailure.Throttled
                || failure instanceof PlatformFailure.Denied denied && DayLimits.isFull(denied);
    }
}
