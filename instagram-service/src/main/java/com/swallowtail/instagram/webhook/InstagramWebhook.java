package com.swallowtail.instagram.webhook;

import com.swallowtail.instagram.webhook.ConnectedAccounts.Audience;
import com.swallowtail.publishing.Reach;
import com.swallowtail.publishing.webhook.Delivery;
import com.swallowtail.publishing.webhook.PlatformWebhook;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings what happened at accounts to the instances that are connected to them, as far as the signer speaks for them. */
@ApplicationScoped
class InstagramWebhook implements PlatformWebhook {
    static final String PLATFORM = "instagram";

    /** One is enough to find who signed for them all. */
    private static final int MOST_ACCOUNTS = 100;

    private final ConnectedAccounts accounts;
    private final Engagement engagement;
    private final WebhookConfig config;

    InstagramWebhook(ConnectedAccounts accounts, Engagement engagement, WebhookConfig config) {
        this.accounts = accounts;
        this.engagement = engagement;
        this.config = config;
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public Uni<Set<String>> concerned(byte[] body) {
        Notification notification = Notification.parse(body);
        return notification == null
                ? Uni.createFrom().item(Set.of())
                : accounts.connectedTo(notification.happenings().stream()
                        .map(Happening::accountId)
                        .distinct()
                        .limit(MOST_ACCOUNTS)
                        .toArray(String[]::new));
    }

    /** An account that was never heard of may have been connected just now, so it is asked for again for a while. */
    @Override
    public Uni<String> act(Delivery delivery) {
        Notification notification = Notification.parse(delivery.body());
        if (notification == null || notification.happenings().isEmpty()) {
            return Uni.createFrom().item("ignored");
        }
        boolean lastTime = delivery.age().compareTo(config.newAccount()) > 0;
        return toldAll(notification.happenings(), delivery.reach()).map(allKnown -> {
            if (!allKnown && !lastTime) {
                throw new AccountNotHeardOf();
            }
            return allKnown ? "told" : "account-unknown";
        });
    }

    @Scheduled(every = "{swallowtail.forgetting.every}", delayed = "{swallowtail.forgetting.every}")
    Uni<Void> forget() {
        return engagement.forget(config.memory());
    }

    /** Whether all accounts are known. */
    private Uni<Boolean> toldAll(List<Happening> happenings, Reach reach) {
        var byAccount = happenings.stream()
                .collect(Collectors.groupingBy(Happening::accountId, LinkedHashMap::new, Collectors.toList()));
        return Multi.createFrom()
                .iterable(byAccount.entrySet())
                .onItem()
                .transformToUniAndConcatenate(account -> accounts.audience(account.getKey(), reach)
                        .call(audience -> told(audience, account.getValue()))
                        .map(Audience::known))
                .collect()
                .asList()
                .map(known -> !known.contains(false));
    }

    private Uni<Void> told(Audience audience, List<Happening> happenings) {
        return Multi.createFrom()
                .iterable(audience.instances())
                .onItem()
                .transformToUniAndConcatenate(instance -> engagement.tell(instance, happenings))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
