package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.Step;

/** The life of a post to TikTok. Pulled media: PREPARE, INIT_PULL, FOLLOW. A file of ours: PREPARE, INIT_UPLOAD, chunks, FOLLOW. */
enum TikTokStep implements Step {
    /** May the account post this now, and is there room in its quotas? */
    PREPARE(Latch.NONE),
    /** TikTok is told where to fetch the media: nothing more is needed from us for the post to appear. */
    INIT_PULL(Latch.ONCE),
    /** TikTok is told that a file will come; without its bytes nothing appears. */
    INIT_UPLOAD(Latch.NONE),
    /** Any chunk but the last. */
    SEND_CHUNK(Latch.NONE),
    /** The chunk that completes the file, and so publishes it. TikTok answers a repeated one with 416. */
    SEND_LAST_CHUNK(Latch.REPEATABLE),
    /** TikTok is asked how far it is. */
    FOLLOW(Latch.NONE),
    /** The answer to INIT_PULL was lost: has the post appeared? */
    SETTLE(Latch.NONE);

    private final Latch latch;

    TikTokStep(Latch latch) {
        this.latch = latch;
    }

    @Override
    public Latch latch() {
        return latch;
    }
}
