package com.swallowtail.simulator.tiktok.publish;

/** Where the bytes of a publication can be sent. */
public interface UploadAddresses {
    String issue(Publication publication);
}
