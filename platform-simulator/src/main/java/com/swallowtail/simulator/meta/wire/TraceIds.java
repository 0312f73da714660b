package com.swallowtail.simulator.meta.wire;

import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;

/** Trace ids as Meta forms them. */
final class TraceIds {
    private TraceIds() {}

    static String next() {
        byte[] random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        return "A" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
