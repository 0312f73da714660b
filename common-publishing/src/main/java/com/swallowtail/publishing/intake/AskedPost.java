package com.swallowtail.publishing.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A post that a request asks for, as far as it is alike on all platforms. As JSON, equal posts are equal texts. */
public interface AskedPost {
    Enum<?> type();

    String caption();

    /** What it shows, as it is answered to the caller. */
    List<?> media();

    /** Every file that is needed for it. */
    List<PlacedFile> files();

    @Nullable
    String scheduledAt();

    default @Nullable Instant dueAt() {
        var at = scheduledAt();
        return at == null ? null : Instant.parse(at);
    }

    default Set<UUID> uploads() {
        return files().stream()
                .map(placed -> placed.file().uploadId())
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A type or the like, as callers write it. */
    static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** The name of the constant that callers write in lower case; anything else is no constant's name. */
    static @Nullable String constantName(@Nullable String wireName) {
        return wireName == null || !wireName.equals(wireName.toLowerCase(Locale.ROOT))
                ? wireName
                : wireName.toUpperCase(Locale.ROOT);
    }
}
