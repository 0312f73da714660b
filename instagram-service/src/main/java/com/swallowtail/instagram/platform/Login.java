package com.swallowtail.instagram.platform;

import com.swallowtail.publishing.token.UsableToken;

/** Where an account's owner signed in: it decides the host that is called and the names of the permissions. */
enum Login {
    FACEBOOK,
    INSTAGRAM;

    private static final String INSTAGRAM_SCOPES = "instagram_business_";

    /** What the token says itself, or else its scopes. */
    static Login of(UsableToken token) {
        String said = token.loginVia();
        boolean instagram = said == null
                ? token.scopes().stream().anyMatch(scope -> scope.startsWith(INSTAGRAM_SCOPES))
                : said.equals("instagram");
        return instagram ? INSTAGRAM : FACEBOOK;
    }
}
