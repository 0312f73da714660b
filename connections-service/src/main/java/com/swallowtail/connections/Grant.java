package com.swallowtail.connections;

import com.swallowtail.crypto.Secret;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person granted us at a platform, in its own words: the lifetimes are the platform's, never ours.
 *
 * @param userId whose consent it is, as our app knows the person
 * @param accountId what it is for, unless an account has yet to be picked
 * @param accessLife none where the token has no date of expiry
 * @param pageId the Page through which the account is reached, where it is by one
 */
public record Grant(
        Secret accessToken,
        @Nullable Secret refreshToken,
        String userId,
        @Nullable String accountId,
        Set<String> scopes,
        @Nullable Duration accessLife,
        @Nullable Duration refreshLife,
        @Nullable String pageId) {

    public Grant {
        scopes = Set.copyOf(scopes);
    }

    /** A grant for an account that is reached by itself. */
    public Grant(
            Secret accessToken,
            @Nullable Secret refreshToken,
            String userId,
            @Nullable String accountId,
            Set<String> scopes,
            @Nullable Duration accessLife,
            @Nullable Duration refreshLife) {
        this(accessToken, refreshToken, userId, accountId, scopes, accessLife, refreshLife, null);
    }
}
