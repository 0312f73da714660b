package com.swallowtail.simulator.meta.oauth;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("/__simulator/meta/consent")
@RunOnVirtualThread
class MetaConsentControl {
    private final MetaConsents consents;

    MetaConsentControl(MetaConsents consents) {
        this.consents = consents;
    }

    @GET
    public MetaConsent show() {
        return consents.prepared();
    }

    @PUT
    public MetaConsent prepare(MetaConsent consent) {
        consents.prepare(consent);
        return consents.prepared();
    }
}
