package com.swallowtail.simulator.meta.webhook;

import com.swallowtail.simulator.meta.app.MetaApp;
import com.swallowtail.simulator.meta.app.MetaApps;
import com.swallowtail.simulator.meta.oauth.MetaGrant;
import com.swallowtail.simulator.meta.oauth.TokenKind;
import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.MetaSettings;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** To whom a notification goes, signed with which secret, and how often the same one. */
@ApplicationScoped
class Addressees {
    private final MetaApps apps;
    private final CurrentSettings settings;
    private final SimulatedClock clock;

    Addressees(MetaApps apps, CurrentSettings settings, SimulatedClock clock) {
        this.apps = apps;
        this.settings = settings;
        this.clock = clock;
    }

    List<MetaWebhook> copies(
            MetaGrant grant, InstagramAccount account, AppWebhook webhook, WebhookField field, String body) {
        MetaSettings now = settings.meta();
        var addressee =
                new MetaWebhook.Addressee(grant.appId(), account.username(), webhook.callbackUrl(), secret(grant));
        return IntStream.range(0, now.metaWebhookCopies())
                .mapToObj(copy -> new MetaWebhook(addressee, field.wireName(), body, clock.instant()))
                .peek(copy -> {
                    if (!now.metaWebhooksEnabled()) {
                        copy.withhold();
                    }
                })
                .toList();
    }

    /** Which of its two secrets signs what Instagram Login brought is not known, so it is a setting. */
    private String secret(MetaGrant grant) {
        MetaApp app = apps.withId(grant.appId()).orElseThrow();
        boolean instagram =
                grant.kind() == TokenKind.INSTAGRAM && settings.meta().metaWebhookInstagramSecret();
        return instagram ? app.instagramSecret() : app.secret();
    }
}
