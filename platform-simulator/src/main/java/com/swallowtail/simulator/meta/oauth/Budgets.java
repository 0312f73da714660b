package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.setting.CurrentSettings;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses calls once a budget is used up, as far as the settings say so. */
@ApplicationScoped
class Budgets {
    private static final int ALL = 100;
    private static final String MORE =
            " For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.";

    private final CurrentSettings settings;

    Budgets(CurrentSettings settings) {
        this.settings = settings;
    }

    void demandOfInstagramAccount() {
        if (settings.meta().metaBusinessUsage() >= ALL) {
            throw new MetaRefusal(
                    80002,
                    "(#80002) There have been too many calls to this Instagram account. Wait a bit and try again."
                            + MORE);
        }
    }

    void demandOfPlatform(TokenKind kind) {
        if (settings.meta().metaAppUsage() < ALL) {
            return;
        }
        throw kind == TokenKind.APP
                ? new MetaRefusal(4, "(#4) Application request limit reached")
                : new MetaRefusal(17, "(#17) User request limit reached");
    }
}
