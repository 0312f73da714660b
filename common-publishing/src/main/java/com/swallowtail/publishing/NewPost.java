package com.swallowtail.publishing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that its platform would take.
 *
 * @param media the media as requested, in JSON
 * @param content the platform's whole request, in JSON
 * @param uploads the uploads among its media; they are kept until it has ended
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
        Set<UUID> uploads,
        Step firstStep) {
    public NewPost {
        uploads = Set.copyOf(uploads);
    }
}
