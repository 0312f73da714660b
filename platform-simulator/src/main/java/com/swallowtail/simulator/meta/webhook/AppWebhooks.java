package com.swallowtail.simulator.meta.webhook;

import com.swallowtail.simulator.meta.app.MetaApps;
import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.Resettable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What apps set up after a handshake; for the default app else what the settings say. */
@ApplicationScoped
class AppWebhooks implements Resettable {
    private final MetaApps apps;
    private final CurrentSettings settings;
    private final Map<String, AppWebhook> setUp = new ConcurrentHashMap<>();

    AppWebhooks(MetaApps apps, CurrentSettings settings) {
        this.apps = apps;
        this.settings = settings;
    }

    void setUp(String appId, AppWebhook webhook) {
        setUp.put(appId, webhook);
    }

    Optional<AppWebhook> of(String appId) {
        return Optional.ofNullable(setUp.get(appId)).or(() -> usual(appId));
    }

    @Override
    public void reset() {
        setUp.clear();
    }

    private Optional<AppWebhook> usual(String appId) {
        String url = settings.meta().metaWebhookUrl();
        boolean known = url != null && appId.equals(apps.usual().id());
        return known ? Optional.of(new AppWebhook(url, null, true)) : Optional.empty();
    }
}
