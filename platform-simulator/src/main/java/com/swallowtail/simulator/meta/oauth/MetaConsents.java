package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.setting.Resettable;
import jakarta.enterprise.context.ApplicationScoped;

/** The choice made in advance, for both dialogs. */
@ApplicationScoped
class MetaConsents implements Resettable {
    private volatile MetaConsent prepared = MetaConsent.asked();

    MetaConsent prepared() {
        return prepared;
    }

    void prepare(MetaConsent consent) {
        prepared = consent;
    }

    @Override
    public void reset() {
        prepared = MetaConsent.asked();
    }
}
