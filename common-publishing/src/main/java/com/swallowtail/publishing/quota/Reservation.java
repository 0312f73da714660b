package com.swallowtail.publishing.quota;

import java.time.Instant;

/** Whether there was room. */
public sealed interface Reservation {
    /** One of the limit is now taken. */
    record Granted() implements Reservation {}

    /** Nothing was taken; there may be room at that time. */
    record Full(String limit, Instant freeAt) implements Reservation {}
}
