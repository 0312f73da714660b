package com.swallowtail.simulator.meta.app;

import com.swallowtail.simulator.setting.CurrentSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All apps: the default one and those in the settings; and where they may have their users sent back to. */
@ApplicationScoped
public class MetaApps {
    private final DefaultMetaAppConfig config;
    private final CurrentSettings settings;

    MetaApps(DefaultMetaAppConfig config, CurrentSettings settings) {
        this.config = config;
        this.settings = settings;
    }

    public MetaApp usual() {
        return new MetaApp(config.id(), config.secret(), config.instagramId(), config.instagramSecret());
    }

    public Optional<MetaApp> withId(String id) {
        return find(MetaApp::id, id);
    }

    public Optional<MetaApp> withInstagramId(String instagramId) {
        return find(MetaApp::instagramId, instagramId);
    }

    /** An app token is the id and the secret with a bar between. */
    public Optional<MetaApp> withToken(String token) {
        int bar = token.indexOf('|');
        return bar < 0
                ? Optional.empty()
                : withId(token.substring(0, bar)).filter(app -> app.secret().equals(token.substring(bar + 1)));
    }

    /** Where no address is registered, any is taken. */
    public boolean mayReturnTo(String redirectUri) {
        List<String> registered = settings.meta().metaRedirectUris();
        return registered.isEmpty() || registered.contains(redirectUri);
    }

    private Optional<MetaApp> find(Function<MetaApp, String> property, String value) {
        Stream<MetaApp> more = settings.meta().metaApps().stream()
                .map(app -> new MetaApp(app.appId(), app.appSecret(), app.instagramAppId(), app.instagramAppSecret()));
        return Stream.concat(Stream.of(usual()), more)
                .filter(app -> property.apply(app).equals(value))
                .findFirst();
    }
}
