package com.swallowtail.devstack.torture;

import java.util.random.RandomGenerator;

/** What happens on the way to the platform and back. */
public enum Trouble {
    NONE(80),
    SLOW(6),
    /** The connection is cut, and nothing has reached the platform. */
    CUT_BEFORE(4),
    /** Something in between answers 503, and nothing has reached the platform. */
    REFUSED(4),
    /** The platform has done its work, and the connection is cut. */
    CUT_AFTER(3),
    /** The platform has done its work, and answers when nobody waits any more. */
    TOO_SLOW(3),
    /** Nobody made trouble: the machine was so busy that the answer took half the time for which it is waited. */
    LATE(0);

    private static final int HUNDRED = 100;

    private final int percent;

    Trouble(int percent) {
        this.percent = percent;
    }

    static Trouble any(RandomGenerator random) {
        var left = random.nextInt(HUNDRED);
        for (var trouble : values()) {
            left -= trouble.percent;
            if (left < 0) {
                return trouble;
            }
        }
        return NONE;
    }

    boolean reachesPlatform() {
        return this != CUT_BEFORE && this != REFUSED;
    }

    boolean losesAnswer() {
        return this == CUT_AFTER || this == TOO_SLOW || this == LATE;
    }
}
