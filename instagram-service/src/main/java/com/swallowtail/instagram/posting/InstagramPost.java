package com.swallowtail.instagram.posting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.swallowtail.instagram.platform.Details;
import com.swallowtail.instagram.platform.ReelOptions;
import com.swallowtail.instagram.platform.UserTag;
import com.swallowtail.publishing.intake.AskedPost;
import com.swallowtail.publishing.intake.FileRef;
import com.swallowtail.publishing.intake.PlacedFile;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post that keeps Instagram's rules as far as they are known without asking; written as JSON, equal posts are equal texts. */
@RegisterForReflection(registerFullHierarchy = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
record InstagramPost(
        Type type,
        String caption,
        List<Medium> media,
        Transfer transfer,
        @Nullable Reel reel,
        List<String> collaborators,
        @Nullable String locationId,
        @Nullable String scheduledAt)
        implements AskedPost {
    static final String COVER = "/coverUrl";

    InstagramPost {
        media = List.copyOf(media);
        collaborators = List.copyOf(collaborators);
    }

    @Override
    public List<PlacedFile> files() {
        var files = new ArrayList<>(
                PlacedFile.ofMedia(media.stream().map(Medium::file).toList()));
        if (reel != null && reel.coverUrl() != null) {
            files.add(new PlacedFile(COVER, COVER, new FileRef(reel.coverUrl(), null)));
        }
        return List.copyOf(files);
    }

    @JsonIgnore
    boolean isCarousel() {
        return type == Type.CAROUSEL;
    }

    @JsonIgnore
    boolean isUpload() {
        return transfer == Transfer.FILE_UPLOAD;
    }

    Details details() {
        return new Details(caption.isEmpty() ? null : caption, locationId, collaborators);
    }

    ReelOptions reelOptions() {
        return reel == null ? ReelOptions.NONE : reel.options();
    }

    enum Type {
        FEED,
        CAROUSEL,
        REEL,
        STORY
    }

    enum Transfer {
        PULL_FROM_URL,
        FILE_UPLOAD
    }

    /** How a trial reel becomes a usual one. */
    enum Trial {
        MANUAL,
        SS_PERFORMANCE
    }

    /** A file with what is said about it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Medium(
            @Nullable String url,
            @Nullable String uploadId,
            @Nullable String altText,
            List<UserTag> userTags) {
        Medium {
            userTags = userTags == null ? List.of() : List.copyOf(userTags);
        }

        @JsonIgnore
        FileRef file() {
            return new FileRef(url, uploadId);
        }
    }

    /** What only a reel has. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reel(
            @Nullable String coverUrl,
            @Nullable Integer coverAtMs,
            @Nullable Boolean shareToFeed,
            @Nullable Trial trial) {
        ReelOptions options() {
            return new ReelOptions(
                    coverUrl == null ? null : URI.create(coverUrl),
                    coverAtMs,
                    shareToFeed,
                    trial == null ? null : trial.name());
        }
    }
}
