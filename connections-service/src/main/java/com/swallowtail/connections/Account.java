package com.swallowtail.connections;

import org.jspecify.annotations.Nullable;

/** A person's or company's account at a platform, as far as the granted scopes let us see it. */
public record Account(
        String id,
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String avatarUrl,
        @Nullable String profileUrl,
        @Nullable String type) {

    /** The account of which nothing but its id is known. */
    public static Account known(String id) {
        return new Account(id, null, null, null, null, null);
    }
}
