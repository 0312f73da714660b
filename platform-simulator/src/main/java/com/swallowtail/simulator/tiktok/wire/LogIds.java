package com.swallowtail.simulator.tiktok.wire;

import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Trace ids as TikTok forms them: the second, then hex. */
@ApplicationScoped
public class LogIds {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final SimulatedClock clock;

    LogIds(SimulatedClock clock) {
        this.clock = clock;
    }

    public String next() {
        return SECOND.format(clock.instant())
                + HEX.toHexDigits(ThreadLocalRandom.current().nextLong())
                + HEX.toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
