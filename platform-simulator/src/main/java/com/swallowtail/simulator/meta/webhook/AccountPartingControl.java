package com.swallowtail.simulator.meta.webhook;

import com.swallowtail.simulator.meta.oauth.TokenKind;
import com.swallowtail.simulator.meta.person.InstagramAccounts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Who logged in with Instagram removes the app or asks for deletion; answered with what the app answered. */
@Path("/__simulator/meta/accounts/{username}/{wish:deauthorize|delete-data}")
@RunOnVirtualThread
class AccountPartingControl {
    private final Parting parting;
    private final InstagramAccounts accounts;

    AccountPartingControl(Parting parting, InstagramAccounts accounts) {
        this.parting = parting;
        this.accounts = accounts;
    }

    @POST
    public Outward.Answer part(String username, String wish) {
        String userId = accounts.named(username).scopedId();
        return wish.equals("deauthorize")
                ? parting.deauthorize(TokenKind.INSTAGRAM, username, userId)
                : parting.deleteData(TokenKind.INSTAGRAM, userId);
    }
}
