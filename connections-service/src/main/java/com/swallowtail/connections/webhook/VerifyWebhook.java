package com.swallowtail.connections.webhook;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.credentials.KnownApp;
import com.swallowtail.connections.credentials.KnownApps;
import com.swallowtail.connections.platform.WebhookSignature;
import com.swallowtail.web.Problem;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tries the secrets of the apps that a webhook may be for. */
@ApplicationScoped
class VerifyWebhook {
    private final List<WebhookSignature> signatures;
    private final KnownApps apps;

    VerifyWebhook(@All List<WebhookSignature> signatures, KnownApps apps) {
        this.signatures = signatures;
        this.apps = apps;
    }

    Uni<Verdict> verify(DeliveredWebhook webhook) {
        var signature = signature(webhook.platform());
        var body = webhook.payload().getBytes(StandardCharsets.UTF_8);
        return candidates(webhook)
                .map(known -> known.stream()
                        .filter(app -> signature.isBy(app.app(), webhook.signature(), body))
                        .toList())
                .map(Verdict::of);
    }

    private Uni<List<KnownApp>> candidates(DeliveredWebhook webhook) {
        return webhook.appId() == null
                ? apps.of(webhook.platform(), webhook.instances())
                : apps.named(webhook.platform(), webhook.appId());
    }

    private WebhookSignature signature(Platform platform) {
        return signatures.stream()
                .filter(each -> each.platform() == platform)
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ConnectionProblem.PLATFORM_NOT_OFFERED, "No webhooks of " + platform + " are taken in here."));
    }
}
