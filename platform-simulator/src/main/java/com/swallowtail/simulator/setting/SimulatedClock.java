package com.swallowtail.simulator.setting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time as the platforms here see it: the real one, moved by an offset. */
@ApplicationScoped
public class SimulatedClock extends Clock implements Resettable {
    private final Clock real = Clock.systemUTC();
    private volatile Duration offset = Duration.ZERO;

    public Duration offset() {
        return offset;
    }

    public void moveTo(Duration newOffset) {
        offset = newOffset;
    }

    /** The time outside, by which a receiver of webhooks judges the age of a signature. */
    public Instant realInstant() {
        return real.instant();
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), offset);
    }

    @Override
    public void reset() {
        offset = Duration.ZERO;
    }
}
