package com.swallowtail.simulator.tiktok.oauth;

import com.swallowtail.simulator.tiktok.wire.Pace;
import com.swallowtail.simulator.tiktok.wire.Paces;
import com.swallowtail.simulator.tiktok.wire.Refusal;
import com.swallowtail.simulator.traffic.CurrentRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Admits a call: a living token, a scope that covers it, and no faster than allowed. In this order. */
@ApplicationScoped
public class Callers {
    private static final String SCHEME = "Bearer ";

    private final Grants grants;
    private final Paces paces;
    private final CurrentRequest request;

    Callers(Grants grants, Paces paces, CurrentRequest request) {
        this.grants = grants;
        this.paces = paces;
        this.request = request;
    }

    /** Admits a call to an endpoint that has no known pace. */
    public Caller admit(@Nullable String authorization, String... anyOfScopes) {
        Caller caller = recognize(authorization);
        caller.demand(anyOfScopes);
        return caller;
    }

    public Caller admit(@Nullable String authorization, Pace pace, String... anyOfScopes) {
        Caller caller = admit(authorization, anyOfScopes);
        paces.count(caller.token(), pace);
        return caller;
    }

    private Caller recognize(@Nullable String authorization) {
        if (authorization == null) {
            throw Refusal.accessTokenInvalid("the Authorization header is missing");
        }
        if (!authorization.startsWith(SCHEME)) {
            throw Refusal.accessTokenInvalid("the Authorization header does not start with Bearer");
        }
        String token = authorization.substring(SCHEME.length());
        Optional<Grant> grant = grants.byAccessToken(token);
        grant.map(Grant::account).ifPresent(request::account);
        return grant.map(found -> new Caller(token, found))
                .orElseThrow(() -> Refusal.accessTokenInvalid("the token is unknown, expired or revoked"));
    }
}
