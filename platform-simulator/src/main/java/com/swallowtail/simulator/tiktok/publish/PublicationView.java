package com.swallowtail.simulator.tiktok.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A publication as the remote control tells it: the truth against which an app is judged. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicationView(
        String publishId,
        String account,
        String clientKey,
        PostRequest.Kind kind,
        PostRequest.Mode mode,
        PostRequest.Source source,
        String status,
        @Nullable String failReason,
        @Nullable String postId,
        String title,
        String description,
        String privacyLevel,
        long bytes,
        @Nullable String sha256,
        Instant createdAt,
        @Nullable Instant postedAt) {}
