package com.swallowtail.connections.parting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who parts, and when they said so.
 *
 * @param userId the person as the app knows them; none where only the Page is named
 * @param pageId the one Page that it is about; none where it is about all
 */
record Departure(@Nullable String userId, @Nullable String pageId, Instant at) {}
