package com.swallowtail.tiktok.posting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.swallowtail.tiktok.platform.PhotoInit;
import com.swallowtail.tiktok.platform.VideoInit;
import com.swallowtail.tiktok.platform.VideoSource;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A post that keeps TikTok's rules as far as they are known without asking; written as JSON, equal posts are equal texts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TikTokPost(
        Type type,
        String caption,
        @Nullable String title,
        List<Medium> media,
        Transfer transfer,
        Mode mode,
        @Nullable String privacyLevel,
        Flags flags,
        @Nullable Integer coverAtMs,
        @Nullable String scheduledAt) {
    TikTokPost {
        media = List.copyOf(media);
    }

    @JsonIgnore
    boolean isDirect() {
        return mode == Mode.DIRECT;
    }

    @JsonIgnore
    boolean isUpload() {
        return transfer == Transfer.FILE_UPLOAD;
    }

    @Nullable
    Instant dueAt() {
        return scheduledAt == null ? null : Instant.parse(scheduledAt);
    }

    /** Where a file is named in the request. */
    String pointer(int index) {
        return "/media/" + index + (media.get(index).uploadId() == null ? "/url" : "/uploadId");
    }

    @JsonIgnore
    Set<UUID> uploads() {
        return media.stream()
                .map(Medium::uploadId)
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .collect(Collectors.toUnmodifiableSet());
    }

    VideoInit videoInit(VideoSource source) {
        return new VideoInit(
                caption,
                String.valueOf(privacyLevel),
                flags.disableComment(),
                flags.disableDuet(),
                flags.disableStitch(),
                flags.brandContent(),
                flags.brandOrganic(),
                flags.aiGenerated(),
                coverAtMs,
                source);
    }

    PhotoInit photoInit(List<URI> addresses) {
        return new PhotoInit(
                title,
                caption,
                privacyLevel,
                flags.disableComment(),
                flags.brandContent(),
                flags.brandOrganic(),
                addresses,
                0,
                !isDirect());
    }

    enum Type {
        VIDEO,
        PHOTO;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Transfer {
        PULL_FROM_URL,
        FILE_UPLOAD
    }

    enum Mode {
        DIRECT,
        DRAFT
    }

    /** A file at an address, or one of the instance's uploads. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Medium(@Nullable String url, @Nullable String uploadId) {}

    /** What the creator has switched on; all off unless asked for. */
    record Flags(
            boolean disableComment,
            boolean disableDuet,
            boolean disableStitch,
            boolean brandContent,
            boolean brandOrganic,
            boolean aiGenerated) {}
}
