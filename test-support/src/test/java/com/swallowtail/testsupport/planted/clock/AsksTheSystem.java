package com.swallowtail.testsupport.planted.clock;

import java.time.Instant;
import java.util.function.Supplier;

class AsksTheSystem {
    private final Supplier<Instant> now = Instant::now;

    long age(Instant birth) {
        return now.get().toEpochMilli() - birth.toEpochMilli() + System.currentTimeMillis();
    }
}
