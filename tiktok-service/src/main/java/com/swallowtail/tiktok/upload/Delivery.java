package com.swallowtail.tiktok.upload;

/** How a file arrived. */
public enum Delivery {
    /** TikTok has every byte. */
    COMPLETE,
    /** The last chunk was sent, and nobody said what became of it. */
    UNCLEAR
}
