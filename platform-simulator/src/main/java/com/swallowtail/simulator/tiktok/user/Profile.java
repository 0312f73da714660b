package com.swallowtail.simulator.tiktok.user;

import com.swallowtail.simulator.tiktok.account.Account;
import com.swallowtail.simulator.tiktok.oauth.Caller;

/** A person, as this caller may see them. */
record Profile(Caller caller, Account account, Avatars avatars) {
    String avatar(int size) {
        return avatars.address(account, size);
    }
}
