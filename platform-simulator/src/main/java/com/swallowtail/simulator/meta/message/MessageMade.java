package com.swallowtail.simulator.meta.message;

import com.swallowtail.simulator.meta.person.InstagramAccount;

/**
 * Somebody wrote to an account, or the account to somebody.
 *
 * @param person by the id that the account sees
 * @param echo it is the account's own
 */
public record MessageMade(InstagramAccount account, String person, String mid, String text, boolean echo) {}
