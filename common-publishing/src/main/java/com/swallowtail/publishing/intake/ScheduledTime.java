package com.swallowtail.publishing.intake;

import com.swallowtail.publishing.PublishingConfig;
import com.swallowtail.publishing.rule.Breach;
import com.swallowtail.publishing.rule.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads when a post is to appear. */
@ApplicationScoped
public class ScheduledTime {
    private static final String POINTER = "/scheduledAt";

    private final Clock clock;
    private final Duration horizon;

    ScheduledTime(Clock clock, PublishingConfig config) {
        this.clock = clock;
        this.horizon = config.horizon();
    }

    /** The time in UTC; nothing where there is none. */
    public @Nullable String read(@Nullable String text, Findings findings) {
        if (text == null) {
            return null;
        }
        try {
            var at = OffsetDateTime.parse(text).toInstant();
            checkBounds(at, findings);
            return at.toString();
        } catch (DateTimeException notATime) {
            findings.add(POINTER, Breach.MALFORMED, "must be a time like 2026-11-23T10:15:00Z");
            return null;
        }
    }

    private void checkBounds(Instant at, Findings findings) {
        var now = clock.instant();
        findings.require(at.isAfter(now), POINTER, Breach.OUT_OF_BOUNDS, "must be in the future");
        findings.require(
                at.isBefore(now.plus(horizon)),
                POINTER,
                Breach.OUT_OF_BOUNDS,
                "must be within " + horizon.toDays() + " days");
    }
}
