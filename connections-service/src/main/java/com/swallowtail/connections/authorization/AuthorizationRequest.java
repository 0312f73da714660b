package com.swallowtail.connections.authorization;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a sign-in shall go; all of it may be left out. */
record AuthorizationRequest(
        @Nullable String returnUrl,
        @Nullable Set<String> scopes,
        @Nullable String loginVia,
        @Nullable Boolean replaceAccount) {

    static final AuthorizationRequest PLAIN = new AuthorizationRequest(null, null, null, null);

    boolean mayReplaceAccount() {
        return Boolean.TRUE.equals(replaceAccount);
    }
}
