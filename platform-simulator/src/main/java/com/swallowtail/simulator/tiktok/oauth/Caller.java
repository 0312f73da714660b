package com.swallowtail.simulator.tiktok.oauth;

import com.swallowtail.simulator.tiktok.wire.Refusal;

/** Whose token a call came with. */
public record Caller(String token, Grant grant) {

    public String account() {
        return grant.account();
    }

    public boolean may(String scope) {
        return grant.scopes().contains(scope);
    }

    public void demand(String... anyOf) {
        for (String scope : anyOf) {
            if (may(scope)) {
                return;
            }
        }
        throw new Refusal(401, "scope_not_authorized", "the user did not grant " + String.join(" or ", anyOf));
    }
}
