package com.swallowtail.publishing.webhook;

import com.swallowtail.publishing.Reach;
import java.time.Duration;

/** What a platform delivered, byte for byte, how long ago that was, and for whom it speaks. */
public record Delivery(byte[] body, Duration age, Reach reach) {}
