package com.swallowtail.connections.authorization;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a sign-in shall go; all of it may be left out. */
record AuthorizationRequest(
        @Schema(format = "uri") @Nullable String returnUrl,
        @Nullable Set<String> scopes,

        @Schema(enumeration = {"tiktok", "facebook", "instagram"}) @Nullable
        String loginVia,

        @Nullable Boolean replaceAccount) {

    static final AuthorizationRequest PLAIN = new AuthorizationRequest(null, null, null, null);

    boolean mayReplaceAccount() {
        return Boolean.TRUE.equals(replaceAccount);
    }
}
