package com.swallowtail.simulator.meta.media;

import com.swallowtail.simulator.meta.oauth.MetaCaller;
import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.meta.person.InstagramAccounts;
import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets a caller at what belongs to an account that its token reaches; to anybody else it does not exist. */
@ApplicationScoped
public class Ownership {
    private final InstagramAccounts accounts;

    Ownership(InstagramAccounts accounts) {
        this.accounts = accounts;
    }

    /** The account, which is charged for the call. */
    public InstagramAccount demand(MetaCaller caller, String accountId, MetaCall call, String objectId) {
        InstagramAccount owner = accounts.withId(accountId)
                .filter(caller::reaches)
                .orElseThrow(() -> MetaRefusal.noSuchObject(call.action(), objectId));
        return caller.account(owner.id());
    }
}
