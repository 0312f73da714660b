package com.swallowtail.simulator.meta.webhook;

import com.swallowtail.simulator.meta.app.MetaApps;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was told, and where the default app is told; to set that, as in the dashboard, takes a handshake. */
@Path("/__simulator/meta")
@RunOnVirtualThread
class MetaWebhooksControl {
    private final MetaWebhooks webhooks;
    private final AccountSubscriptions subscriptions;
    private final AppWebhooks appWebhooks;
    private final Handshake handshake;
    private final MetaApps apps;

    MetaWebhooksControl(
            MetaWebhooks webhooks,
            AccountSubscriptions subscriptions,
            AppWebhooks appWebhooks,
            Handshake handshake,
            MetaApps apps) {
        this.webhooks = webhooks;
        this.subscriptions = subscriptions;
        this.appWebhooks = appWebhooks;
        this.handshake = handshake;
        this.apps = apps;
    }

    @GET
    @Path("webhooks")
    public Map<String, List<MetaWebhook.View>> show() {
        return Map.of("items", webhooks.views());
    }

    @GET
    @Path("subscriptions")
    public Map<String, List<SubscriptionView>> subscriptions() {
        return Map.of(
                "items",
                subscriptions.all().stream()
                        .map(each -> new SubscriptionView(each.grant().appId(), each.objectId(), each.fields()))
                        .toList());
    }

    @PUT
    @Path("webhook")
    public Map<String, Boolean> setUp(Wanted wanted) {
        boolean verified = handshake.succeeds(wanted.callbackUrl(), wanted.verifyToken());
        if (verified) {
            appWebhooks.setUp(apps.usual().id(), new AppWebhook(wanted.callbackUrl(), wanted.fields(), true));
        }
        return Map.of("verified", verified);
    }

    record Wanted(
            String callbackUrl,
            String verifyToken,
            @Nullable Set<String> fields) {}

    record SubscriptionView(String appId, String objectId, List<String> fields) {}
}
