package com.swallowtail.instagram.figure;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The span of time that a figure covers.
 *
 * @param period in Instagram's words: {@code day} for a span, {@code lifetime} for all that there was
 */
@Schema(name = "FigureWindow")
public record Window(
        String period, @Nullable Instant since, @Nullable Instant until) {}
