package com.swallowtail.simulator.tiktok.app;

import com.swallowtail.simulator.setting.CurrentSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses an app may have its users sent back to. Where none is registered, any is taken that could be
 * registered; http on the machine itself passes for a web app too, so that one can develop.
 */
@ApplicationScoped
public class RedirectUris {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private final CurrentSettings settings;

    RedirectUris(CurrentSettings settings) {
        this.settings = settings;
    }

    /** Empty when the address may be used, otherwise why not. */
    public Optional<String> objection(App app, String redirectUri) {
        Optional<String> unregistrable = unregistrable(app.kind(), redirectUri);
        if (unregistrable.isPresent()) {
            return unregistrable;
        }
        List<String> registered = settings.get().redirectUris();
        boolean known = registered.isEmpty() || registered.stream().anyMatch(one -> covers(app, one, redirectUri));
        return known ? Optional.empty() : Optional.of("redirect_uri is not registered: " + redirectUri);
    }

    private static boolean covers(App app, String registered, String asked) {
        if (app.kind() == App.Kind.DESKTOP && registered.contains(":*")) {
            return registered.equals(asked.replaceFirst(":\\d+", ":*"));
        }
        return registered.equals(asked);
    }

    private static Optional<String> unregistrable(App.Kind kind, String redirectUri) {
        if (redirectUri.length() >= 512) {
            return Optional.of("redirect_uri is longer than 511 characters");
        }
        try {
            return objection(kind, URI.create(redirectUri));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.of("redirect_uri is not an address");
        }
    }

    private static Optional<String> objection(App.Kind kind, URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null) {
            return Optional.of("redirect_uri is not absolute");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return Optional.of("redirect_uri carries a query or a fragment");
        }
        boolean thisMachine = THIS_MACHINE.contains(uri.getHost());
        if (kind == App.Kind.DESKTOP && !(thisMachine && uri.getPort() > 0)) {
            return Optional.of("redirect_uri of a desktop app needs localhost or 127.0.0.1 with a port");
        }
        boolean secure = uri.getScheme().equals("https") || uri.getScheme().equals("http") && thisMachine;
        return secure ? Optional.empty() : Optional.of("redirect_uri does not use https");
    }
}
