package com.swallowtail.simulator.tiktok.oauth;

/** The OAuth endpoints say no, in their own shape. */
final class OAuthRefusal extends RuntimeException {
    private final String error;

    private OAuthRefusal(String error, String why) {
        super(why, null, false, false);
        this.error = error;
    }

    static OAuthRefusal invalidRequest(String why) {
        return new OAuthRefusal("invalid_request", why);
    }

    static OAuthRefusal invalidGrant(String why) {
        return new OAuthRefusal("invalid_grant", why);
    }

    static OAuthRefusal invalidClient(String why) {
        return new OAuthRefusal("invalid_client", why);
    }

    static OAuthRefusal unsupportedGrantType(String why) {
        return new OAuthRefusal("unsupported_grant_type", why);
    }

    String error() {
        return error;
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
