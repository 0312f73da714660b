package com.swallowtail.connections.connection;

import com.swallowtail.connections.Account;
import com.swallowtail.connections.Grant;
import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A grant that has just been given, and for whom.
 *
 * @param askedAt when it was asked for: its tokens live from then on at the earliest, however late it is stored
 * @param account none where it has yet to be picked
 */
public record NewGrant(
        String instanceId,
        Platform platform,
        LoginVia loginVia,
        Grant grant,
        Instant askedAt,
        PlatformApp app,
        @Nullable Account account,
        boolean mayReplaceAccount,
        Initiator initiator) {

    Account requireAccount() {
        return java.util.Objects.requireNonNull(account, "who picks, picks an account");
    }

    /** Is more known of the account than its id? */
    boolean profileWasRead() {
        return account != null && !account.equals(Account.known(account.id()));
    }
}
