package com.swallowtail.connections.connection;

import com.swallowtail.connections.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** The columns of a connection that hold its account. */
@Embeddable
class StoredAccount {
    @Column(name = "account_id")
    String accountId;

    @Nullable
    String username;

    @Column(name = "display_name")
    @Nullable
    String displayName;

    @Column(name = "avatar_url")
    @Nullable
    String avatarUrl;

    @Column(name = "profile_url")
    @Nullable
    String profileUrl;

    @Column(name = "account_type")
    @Nullable
    String type;

    static StoredAccount of(Account account) {
        var columns = new StoredAccount();
        columns.accountId = account.id();
        columns.username = account.username();
        columns.displayName = account.displayName();
        columns.avatarUrl = account.avatarUrl();
        columns.profileUrl = account.profileUrl();
        columns.type = account.type();
        return columns;
    }

    Account toDomain() {
        return new Account(accountId, username, displayName, avatarUrl, profileUrl, type);
    }
}
