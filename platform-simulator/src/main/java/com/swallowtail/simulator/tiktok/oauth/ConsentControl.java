package com.swallowtail.simulator.tiktok.oauth;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("/__simulator/tiktok/consent")
@RunOnVirtualThread
class ConsentControl {
    private final Consents consents;

    ConsentControl(Consents consents) {
        this.consents = consents;
    }

    @GET
    public Consent show() {
        return consents.prepared();
    }

    @PUT
    public Consent prepare(Consent consent) {
        consents.prepare(consent);
        return consents.prepared();
    }
}
