package com.swallowtail.connections.platform;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.Platform;
import com.swallowtail.web.Problem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The platforms that have an adapter. */
@ApplicationScoped
public class Platforms {
    private final List<PlatformGateway> gateways;

    Platforms(@All List<PlatformGateway> gateways) {
        this.gateways = gateways;
    }

    public Optional<PlatformGateway> find(Platform platform) {
        return gateways.stream()
                .filter(gateway -> gateway.platform() == platform)
                .findFirst();
    }

    /** The platform's gateway; fails where it cannot be connected yet. */
    public PlatformGateway of(Platform platform) {
        return find(platform)
                .orElseThrow(() -> new Problem(
                        ConnectionProblem.PLATFORM_NOT_OFFERED, "Connecting " + platform + " is not offered here."));
    }
}
