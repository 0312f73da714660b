package com.swallowtail.tiktok.posting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.swallowtail.publishing.intake.AskedPost;
import com.swallowtail.publishing.intake.FileRef;
import com.swallowtail.publishing.intake.PlacedFile;
import com.swallowtail.tiktok.platform.PhotoInit;
import com.swallowtail.tiktok.platform.VideoInit;
import com.swallowtail.tiktok.platform.VideoSource;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post that keeps TikTok's rules as far as they are known without asking; written as JSON, equal posts are equal texts. */
@RegisterForReflection(registerFullHierarchy = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record TikTokPost(
        Type type,
        String caption,
        @Nullable String title,
        List<FileRef> media,
        Transfer transfer,
        Mode mode,
        @Nullable String privacyLevel,
        Flags flags,
        @Nullable Integer coverAtMs,
        @Nullable String scheduledAt)
        implements AskedPost {
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

    @Override
    public List<PlacedFile> files() {
        return PlacedFile.ofMedia(media);
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
        PHOTO
    }

    enum Transfer {
        PULL_FROM_URL,
        FILE_UPLOAD
    }

    enum Mode {
        DIRECT,
        DRAFT
    }

    /** What the creator has switched on; all off unless asked for. */
    record Flags(
            boolean disableComment,
            boolean disableDuet,
            boolean disableStitch,
            boolean brandContent,
            boolean brandOrganic,
            boolean aiGenerated) {}
}
