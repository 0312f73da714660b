package com.swallowtail.simulator.tiktok.app;

import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;

/** All apps: the default one and those in the settings. */
@ApplicationScoped
public class Apps {
    private final DefaultAppConfig config;
    private final CurrentSettings settings;

    Apps(DefaultAppConfig config, CurrentSettings settings) {
        this.config = config;
        this.settings = settings;
    }

    public Optional<App> withKey(String clientKey) {
        Settings now = settings.get();
        Stream<App> more = now.apps().stream()
                .map(app -> new App(app.clientKey(), app.clientSecret(), App.Kind.named(app.kind()), app.webhookUrl()));
        return Stream.concat(more, Stream.of(defaultApp(now)))
                .filter(app -> app.clientKey().equals(clientKey))
                .findFirst();
    }

    private App defaultApp(Settings now) {
        return new App(config.clientKey(), config.clientSecret(), App.Kind.named(now.appKind()), now.webhookUrl());
    }
}
