package com.swallowtail.publishing.token;

/** Marks a platform's failure that says: this access token is not accepted. */
public interface TokenRejection {
    /** The platform's own name for it, such as {@code access_token_invalid}. */
    String platformError();
}
