package com.swallowtail.connections.connection;

import com.swallowtail.connections.Account;
import com.swallowtail.connections.Grant;
import com.swallowtail.connections.Initiator;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;

/** A grant that has just been given, and for whom. */
public record NewGrant(
        String instanceId,
        Platform platform,
        LoginVia loginVia,
        Grant grant,
        PlatformApp app,
        Account account,
        boolean mayReplaceAccount,
        Initiator initiator) {

    /** Is more known of the account than its id? */
    boolean profileWasRead() {
        return !account.equals(Account.known(account.id()));
    }
}
