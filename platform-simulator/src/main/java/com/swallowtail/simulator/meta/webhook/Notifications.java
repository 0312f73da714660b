package com.swallowtail.simulator.meta.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.oauth.MetaGrant;
import com.swallowtail.simulator.meta.person.InstagramAccount;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Puts on its way what every app is told that asked to hear of the account and may hear of this. */
@ApplicationScoped
class Notifications {
    private final AccountSubscriptions subscriptions;
    private final AppWebhooks appWebhooks;
    private final WebhookBodies bodies;
    private final Addressees addressees;
    private final MetaWebhooks webhooks;

    Notifications(
            AccountSubscriptions subscriptions,
            AppWebhooks appWebhooks,
            WebhookBodies bodies,
            Addressees addressees,
            MetaWebhooks webhooks) {
        this.subscriptions = subscriptions;
        this.appWebhooks = appWebhooks;
        this.bodies = bodies;
        this.addressees = addressees;
        this.webhooks = webhooks;
    }

    void tell(InstagramAccount account, WebhookField field, Function<WebhookField, ObjectNode> value) {
        subscriptions.hearing(account, field).forEach(subscription -> {
            MetaGrant grant = subscription.grant();
            WebhookField told = field.of(grant);
            appWebhooks.of(grant.appId()).filter(webhook -> webhook.wants(told)).ifPresent(webhook -> {
                String body = bodies.of(told, account.id(), value.apply(told), webhook.includeValues());
                addressees.copies(grant, account, webhook, told, body).forEach(webhooks::add);
            });
        });
    }
}
