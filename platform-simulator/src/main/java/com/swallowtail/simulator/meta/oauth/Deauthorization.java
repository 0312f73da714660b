package com.swallowtail.simulator.meta.oauth;

import jakarta.enterprise.context.ApplicationScoped;

/** The app is removed: the grant is gone, and all its tokens are dead at once. */
@ApplicationScoped
public class Deauthorization {
    private final MetaGrants grants;
    private final MetaTokens tokens;

    Deauthorization(MetaGrants grants, MetaTokens tokens) {
        this.grants = grants;
        this.tokens = tokens;
    }

    /** Whoever removes it, removes every app. */
    public void by(TokenKind kind, String holder) {
        grants.all().stream()
                .filter(grant -> grant.kind() == kind && grant.holder().equals(holder))
                .forEach(this::of);
    }

    void of(MetaGrant grant) {
        grants.remove(grant);
        tokens.end(TokenEnd.REVOKED, token -> token.grant() == grant);
    }
}
