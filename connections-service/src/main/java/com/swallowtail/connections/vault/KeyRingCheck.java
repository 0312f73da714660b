package com.swallowtail.connections.vault;

import com.swallowtail.crypto.Place;
import com.swallowtail.crypto.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether what the ring seals can be opened; and which key seals now, to see that all replicas have the same one. */
@Readiness
@ApplicationScoped
class KeyRingCheck implements HealthCheck {
    private static final Place HERE = new Place("health", "health", "health");
    private static final Secret PROBE = new Secret("probe");

    private final TokenVault vault;

    KeyRingCheck(TokenVault vault) {
        this.vault = vault;
    }

    @Override
    public HealthCheckResponse call() {
        var opened = vault.open(vault.seal(PROBE, HERE), HERE);
        return HealthCheckResponse.named("Key ring")
                .status(opened.equals(PROBE))
                .withData("currentKey", vault.currentKeyId())
                .build();
    }
}
