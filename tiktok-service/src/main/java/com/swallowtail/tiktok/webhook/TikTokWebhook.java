package com.swallowtail.tiktok.webhook;

import com.swallowtail.publishing.Reach;
import com.swallowtail.publishing.token.AccountTokens;
import com.swallowtail.publishing.token.RemovedGrant;
import com.swallowtail.publishing.webhook.Delivery;
import com.swallowtail.publishing.webhook.PlatformWebhook;
import com.swallowtail.tiktok.platform.FailReasons;
import com.swallowtail.tiktok.webhook.PublishNotice.Kind;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings a delivery to whom it concerns. Both spellings of "publicly" are TikTok's own. */
@ApplicationScoped
class TikTokWebhook implements PlatformWebhook {
    static final String PLATFORM = "tiktok";

    private static final String REMOVED = "authorization.removed";
    private static final Map<String, Kind> PUBLISHING = Map.of(
            "post.publish.complete", Kind.COMPLETE,
            "post.publish.inbox_delivered", Kind.INBOX_DELIVERED,
            "post.publish.publicly_available", Kind.PUBLICLY_AVAILABLE,
            "post.publish.publicaly_available", Kind.PUBLICLY_AVAILABLE,
            "post.publish.no_longer_publicly_available", Kind.NO_LONGER_PUBLICLY_AVAILABLE,
            "post.publish.no_longer_publicaly_available", Kind.NO_LONGER_PUBLICLY_AVAILABLE,
            "post.publish.failed", Kind.FAILED);

    private final List<PublishNotices> listeners;
    private final AccountTokens tokens;

    TikTokWebhook(@All List<PublishNotices> listeners, AccountTokens tokens) {
        this.listeners = listeners;
        this.tokens = tokens;
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public Uni<String> act(Delivery kept) {
        TikTokDelivery delivery = DeliveryJson.parse(kept.body());
        if (delivery == null || delivery.userOpenid() == null) {
            return Uni.createFrom().item("ignored");
        }
        if (delivery.event().equals(REMOVED)) {
            return tokens.grantRemoved(removed(delivery, delivery.userOpenid(), kept.reach()))
                    .replaceWith("grant-removed");
        }
        PublishNotice notice = notice(delivery, delivery.userOpenid(), kept.reach());
        return notice == null ? Uni.createFrom().item("ignored") : tell(notice).replaceWith("told");
    }

    private Uni<Void> tell(PublishNotice notice) {
        return Multi.createFrom()
                .iterable(listeners)
                .onItem()
                .transformToUniAndConcatenate(listener -> listener.settled(notice))
                .collect()
                .last();
    }

    private static @Nullable PublishNotice notice(TikTokDelivery delivery, String accountId, Reach reach) {
        Kind kind = PUBLISHING.get(delivery.event());
        String publishId = delivery.value("publish_id");
        if (kind == null || publishId == null) {
            return null;
        }
        var failure = kind == Kind.FAILED ? FailReasons.explain(delivery.value("reason")) : null;
        return new PublishNotice(
                accountId, publishId, kind, delivery.value("post_id"), failure, delivery.createdAt(), reach);
    }

    private static RemovedGrant removed(TikTokDelivery delivery, String accountId, Reach reach) {
        return new RemovedGrant(
                PLATFORM,
                delivery.clientKey(),
                accountId,
                delivery.value("reason"),
                delivery.createdAt(),
                reach.instances());
    }
}
