package com.swallowtail.publishing.webhook;

import java.time.Duration;

/** What a platform delivered, byte for byte, and how long ago that was. */
public record Delivery(byte[] body, Duration age) {}
