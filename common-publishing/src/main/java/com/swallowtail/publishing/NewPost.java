package com.swallowtail.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post that its platform would take.
 *
 * @param media the media as requested, in JSON
 * @param content the platform's whole request, in JSON
 * @param firstStep where its life begins
 */
public record NewPost(
        String platform,
        String instanceId,
        String accountId,
        String type,
        String caption,
        String media,
        String content,
        @Nullable Instant scheduledAt,
        Step firstStep) {}
