package com.swallowtail.simulator.meta.message;

import com.swallowtail.simulator.meta.oauth.MetaCaller;
import com.swallowtail.simulator.meta.oauth.MetaCallers;
import com.swallowtail.simulator.meta.oauth.MetaObjects;
import com.swallowtail.simulator.meta.oauth.Permission;
import com.swallowtail.simulator.meta.oauth.TokenKind;
import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may write for an account: its Page with the Page's token, or with Instagram Login the account itself. */
@ApplicationScoped
class Senders {
    private static final int PAGE_TOKEN_NEEDED = 210;

    private final MetaCallers callers;
    private final MetaObjects objects;
    private final CurrentCall call;

    Senders(MetaCallers callers, MetaObjects objects, CurrentCall call) {
        this.callers = callers;
        this.objects = objects;
        this.call = call;
    }

    Sender admit(String id) {
        MetaCaller caller = callers.admit();
        if (caller.kind() == TokenKind.USER) {
            throw new MetaRefusal(
                    PAGE_TOKEN_NEEDED, "(#210) A page access token is required to request this resource.");
        }
        caller.demand(Permission.BASIC, Permission.MESSAGES, Permission.PAGES_METADATA);
        return new Sender(caller, caller.kind() == TokenKind.PAGE ? behindPage(caller, id) : caller.account(id));
    }

    private InstagramAccount behindPage(MetaCaller caller, String id) {
        return caller.page(id)
                .flatMap(objects::linkedTo)
                .map(account -> caller.account(account.id()))
                .orElseThrow(() -> MetaRefusal.noSuchObject(call.get().action(), id));
    }

    record Sender(MetaCaller caller, InstagramAccount account) {}
}
