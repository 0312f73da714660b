package com.swallowtail.connections;

import com.swallowtail.crypto.Secret;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a platform gave us for one account, in its own words: the lifetimes are the platform's, never ours. */
public record Grant(
        Secret accessToken,
        @Nullable Secret refreshToken,
        String accountId,
        Set<String> scopes,
        Duration accessLife,
        @Nullable Duration refreshLife) {

    public Grant {
        scopes = Set.copyOf(scopes);
    }
}
