package com.swallowtail.publishing;

/** A notice cannot be placed yet: the answer to a publishing call of the account, which may belong to it, is still to come. */
public final class AnswerOutstanding extends RuntimeException {
    AnswerOutstanding() {
        super("The answer to a publishing call of this account is still to come");
    }
}
