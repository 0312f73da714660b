package com.swallowtail.connections.platform;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.Feature;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.web.Problem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The platforms that have an adapter. */
@ApplicationScoped
public class Platforms {
    private static final Offer NOTHING = Offer.missing(
            "This platform cannot be connected here yet.", ConnectionProblem.PLATFORM_NOT_OFFERED.action());

    private final List<PlatformGateway> gateways;

    Platforms(@All List<PlatformGateway> gateways) {
        this.gateways = gateways;
    }

    private Optional<PlatformGateway> find(Platform platform, LoginVia login) {
        return gateways.stream()
                .filter(gateway -> gateway.platform() == platform && gateway.loginVia() == login)
                .findFirst();
    }

    /** The platform's gateway for that login; fails where it cannot be connected so yet. */
    public PlatformGateway of(Platform platform, LoginVia login) {
        return find(platform, login)
                .orElseThrow(() -> new Problem(
                        ConnectionProblem.PLATFORM_NOT_OFFERED,
                        "Connecting " + platform + " via " + login + " is not offered here."));
    }

    /** Every platform and login that accounts can be connected by. */
    public List<PlatformGateway> all() {
        return gateways;
    }

    /** The environment's apps for the platform, whichever login they are for. */
    public List<PlatformApp> environmentApps(Platform platform) {
        return gateways.stream()
                .filter(gateway -> gateway.platform() == platform)
                .flatMap(gateway -> gateway.environmentApp().stream())
                .toList();
    }

    /** What a connection is best granted; nothing where the platform cannot be connected yet. */
    public Set<String> wantedScopes(Platform platform, LoginVia login) {
        return find(platform, login).map(PlatformGateway::defaultScopes).orElse(Set.of());
    }

    /** How the platform offers the feature; not at all where it cannot be connected yet. */
    public Offer offer(Platform platform, LoginVia login, Feature feature) {
        return find(platform, login).map(gateway -> gateway.offer(feature)).orElse(NOTHING);
    }
}
