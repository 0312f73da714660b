package com.swallowtail.instagram.posting;

import com.swallowtail.publishing.Step;

/**
 * The life of a post to Instagram. One file: PREPARE, CREATE_ITEM, AWAIT, PUBLISH, RESOLVE. A carousel creates and awaits an
 * item for each file and then itself. A file of ours goes up between its creation and the next.
 */
enum InstagramStep implements Step {
    /** Is there room in the account's publishing limit? */
    PREPARE(Latch.NONE),
    /** A container for the next file; by itself it never appears. */
    CREATE_ITEM(Latch.NONE),
    /** The bytes of the file whose container was created last. */
    UPLOAD(Latch.NONE),
    /** Are the carousel's items ready, one after another? */
    AWAIT_ITEMS(Latch.NONE),
    /** The container of the items. */
    CREATE_CAROUSEL(Latch.NONE),
    /** Is the container that is to be published ready? */
    AWAIT(Latch.NONE),
    /** The container appears. */
    PUBLISH(Latch.ONCE),
    /** Instagram does not find what it was told to publish: has it appeared after all, or is it to be made anew? */
    RENEW(Latch.NONE),
    /** Where has it appeared? */
    RESOLVE(Latch.NONE),
    /** The answer to PUBLISH was lost: what has become of the container? */
    SETTLE(Latch.NONE);

    private final Latch latch;

    InstagramStep(Latch latch) {
        this.latch = latch;
    }

    @Override
    public Latch latch() {
        return latch;
    }
}
