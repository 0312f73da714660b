package com.swallowtail.simulator.tiktok.oauth;

import com.swallowtail.simulator.setting.Resettable;
import jakarta.enterprise.context.ApplicationScoped;

/** The choice made in advance. */
@ApplicationScoped
class Consents implements Resettable {
    private volatile Consent prepared = Consent.asked();

    Consent prepared() {
        return prepared;
    }

    void prepare(Consent consent) {
        prepared = consent;
    }

    @Override
    public void reset() {
        prepared = Consent.asked();
    }
}
