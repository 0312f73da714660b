package com.swallowtail.instagram.platform;

/** What Meta's upload host said to the bytes that it was sent. */
public enum UploadAnswer {
    /** Every byte is there. */
    COMPLETE,
    /** The bytes do not continue what has arrived, or broke off: the container's status tells how much is there. */
    OUT_OF_STEP
}
