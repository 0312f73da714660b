package com.swallowtail.publishing;

import com.swallowtail.web.Failure;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post as it stands.
 *
 * @param media the media as requested, in JSON
 * @param content the platform's whole request, in JSON
 * @param facts what the steps so far have learned
 * @param latchedAt since when the irreversible call may have been made
 */
public record Post(
        UUID id,
        String platform,
        String instanceId,
        String accountId,
        String type,
        PostStatus status,
        String caption,
        String media,
        String content,
        Instant createdAt,
        @Nullable Instant scheduledAt,
        @Nullable Instant publishedAt,
        @Nullable String platformPostId,
        @Nullable String permalink,
        @Nullable Instant waitsUntil,
        @Nullable String waitsFor,
        @Nullable Failure error,
        String step,
        Map<String, String> facts,
        int attempts,
        @Nullable Instant latchedAt) {
    /** The fact under which a platform's own handle of a publication is kept: it is searched for by notices. */
    public static final String HANDLE = "handle";

    /** The fact under which the address of an upload is kept, until it has ended: the address carries a token. */
    public static final String UPLOAD_URL = "uploadUrl";

    public Post {
        facts = Map.copyOf(facts);
    }

    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    public boolean isLatched() {
        return latchedAt != null;
    }
}
