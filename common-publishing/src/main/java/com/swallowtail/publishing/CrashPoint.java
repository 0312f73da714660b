package com.swallowtail.publishing;

/** The moments of a step at which a killed process leaves the database in a state of its own. */
public enum CrashPoint {
    /** The step is claimed; nothing has been done for it. */
    STARTED,
    /** The latch is closed; the irreversible call has not been made. */
    LATCHED,
    /** The platform has answered; the answer is in memory alone. */
    ANSWERED,
    /** The answer is stored; the next step has not begun. */
    STORED
}
