package com.swallowtail.simulator.meta.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** {@code 2026-11-23T18:04:05+0000}. */
public final class MetaTime {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx").withZone(ZoneOffset.UTC);

    private MetaTime() {}

    public static String of(Instant instant) {
        return FORMAT.format(instant);
    }
}
