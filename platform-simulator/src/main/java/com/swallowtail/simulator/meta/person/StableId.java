package com.swallowtail.simulator.meta.person;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** An id of 17 digits which is always the same for the same name. */
public final class StableId {
    private static final int DIGITS = 17;

    private StableId() {}

    public static String of(String start, String name) {
        UUID hash = UUID.nameUUIDFromBytes((start + "/" + name).getBytes(StandardCharsets.UTF_8));
        String digits = Long.toUnsignedString(hash.getMostSignificantBits() | Long.MIN_VALUE);
        return (start + digits).substring(0, DIGITS);
    }
}
