package com.swallowtail.instagram.webhook;

/** A delivery concerns an account that no instance is known to be connected to; word of that may still be on its way. */
final class AccountNotHeardOf extends RuntimeException {
    AccountNotHeardOf() {
        super("No instance is known to be connected to this account");
    }
}
