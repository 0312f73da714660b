package com.swallowtail.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was seen on a platform and may be a post of ours. */
public record Sighting(
        String platformPostId, Instant createdAt, @Nullable String permalink) {}
