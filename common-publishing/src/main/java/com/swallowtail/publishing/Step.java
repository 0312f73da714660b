package com.swallowtail.publishing;

import java.util.EnumSet;
import java.util.Set;

/** One thing that is done for a post between two writes to the database; implemented by an enum of each platform. */
public interface Step {
    String name();

    Latch latch();

    /** Where a process may die at this step, as its kill tests go through them. */
    default Set<CrashPoint> crashPoints() {
        return latch() == Latch.NONE
                ? EnumSet.complementOf(EnumSet.of(CrashPoint.LATCHED))
                : EnumSet.allOf(CrashPoint.class);
    }

    /** Whether a step's call can be undone. */
    enum Latch {
        /** The call publishes nothing by itself and may be done again. */
        NONE,
        /** The call publishes: it is never made a second time, unless the platform has clearly refused the first. */
        ONCE,
        /** The call publishes, but the platform tells a repeated one from the first. */
        REPEATABLE
    }
}
