package com.swallowtail.simulator.meta.webhook;

import com.swallowtail.simulator.meta.oauth.MetaCaller;
import com.swallowtail.simulator.meta.oauth.MetaCallers;
import com.swallowtail.simulator.meta.oauth.Permission;
import com.swallowtail.simulator.meta.oauth.TokenKind;
import com.swallowtail.simulator.meta.person.Page;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may speak for the subscriptions of a Page or an account. */
@ApplicationScoped
class Subscribers {
    private static final int PAGE_TOKEN_NEEDED = 210;

    private final MetaCallers callers;
    private final CurrentCall call;

    Subscribers(MetaCallers callers, CurrentCall call) {
        this.callers = callers;
        this.call = call;
    }

    Subscriber admit(String id) {
        if (call.get().onInstagram()) {
            MetaCaller caller = callers.admit().demand(Permission.BASIC);
            return new Subscriber(caller, caller.account(id).id());
        }
        MetaCaller caller = callers.admitToPlatform();
        Page page = caller.page(id)
                .orElseThrow(() -> MetaRefusal.noSuchObject(call.get().action(), id));
        if (caller.kind() != TokenKind.PAGE) {
            throw new MetaRefusal(
                    PAGE_TOKEN_NEEDED, "(#210) A page access token is required to request this resource.");
        }
        return new Subscriber(caller.demand(Permission.PAGES_METADATA), page.id());
    }

    record Subscriber(MetaCaller caller, String objectId) {}
}
