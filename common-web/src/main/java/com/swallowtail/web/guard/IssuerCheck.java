package com.swallowtail.web.guard;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether callers can be told from strangers: the issuer's keys were read. An issuer that goes away later is no reason, since
 * its keys stay known; one that was never there is asked again by each look.
 */
@Readiness
@ApplicationScoped
class IssuerCheck implements AsyncHealthCheck {
    private static final String NAME = "Keys of the token issuer";

    private final TenantConfigBean issuers;

    IssuerCheck(TenantConfigBean issuers) {
        this.issuers = issuers;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var issuer = issuers.getDefaultTenant();
        return issuer.ready()
                ? Uni.createFrom().item(HealthCheckResponse.up(NAME))
                : issuer.initialize()
                        .map(TenantConfigContext::ready)
                        .onFailure()
                        .recoverWithItem(false)
                        .map(IssuerCheck::answer);
    }

    private static HealthCheckResponse answer(boolean ready) {
        return ready
                ? HealthCheckResponse.up(NAME)
                : HealthCheckResponse.named(NAME)
                        .down()
                        .withData("reason", "The issuer at OIDC_ISSUER_URL has not answered yet")
                        .build();
    }
}
