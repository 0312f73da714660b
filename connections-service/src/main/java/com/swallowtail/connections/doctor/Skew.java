package com.swallowtail.connections.doctor;

import com.swallowtail.connections.Check;
import java.time.Duration;
import java.time.Instant;

/** How far our clock is from another's; tokens, leases and signatures all have times in them. */
final class Skew {
    private static final Duration TOLERATED = Duration.ofSeconds(5);

    private Skew() {}

    static Check judge(String whose, Instant theirs, Instant ours) {
        var name = "clock-" + whose;
        var apart = Duration.between(theirs, ours);
        if (apart.abs().compareTo(TOLERATED) <= 0) {
            return Check.pass(name, "Our clock and that of the " + whose + " agree within 5 seconds.");
        }
        return Examination.fault(
                name,
                "Our clock is " + apart.abs().toSeconds() + " seconds " + (apart.isNegative() ? "behind" : "ahead of")
                        + " that of the " + whose + ".",
                "Keep the clocks of all machines by NTP.");
    }
}
