package com.swallowtail.web.limit;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** Where a caller stands after one more request. */
public record RateStanding(boolean admitted, String policy, String state, Duration waitFor) {

    static RateStanding of(Allowance allowance, ConsumptionProbe probe) {
        long secondsToFull = Math.ceilDiv(probe.getNanosToWaitForReset(), 1_000_000_000L);
        String state = "\"" + allowance.name() + "\";r=" + probe.getRemainingTokens() + ";t=" + secondsToFull;
        Duration waitFor = Duration.ofNanos(probe.getNanosToWaitForRefill());
        return new RateStanding(probe.isConsumed(), allowance.policy(), state, waitFor);
    }
}
