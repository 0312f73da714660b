package com.swallowtail.web.limit;

import java.time.Duration;

/** Where a caller stands after one more request; {@code policy} and {@code state} are the headers' texts. */
public record RateStanding(boolean admitted, String policy, String state, Duration waitFor) {}
