package com.swallowtail.simulator.meta.container;

import com.swallowtail.simulator.meta.container.ContainerRequest.Owner;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.meta.wire.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Creates a container. The order of refusals is Meta's: the type, the address, the fetching, then size, format and ratio
 * of a picture, the caption, the tags, the offset of the thumbnail.
 */
@ApplicationScoped
class Creation {
    private final Containers containers;
    private final Carousels carousels;
    private final Downloads downloads;

    Creation(Containers containers, Carousels carousels, Downloads downloads) {
        this.containers = containers;
        this.carousels = carousels;
        this.downloads = downloads;
    }

    Container create(Owner owner, boolean facebookLogin, Parameters parameters) {
        ContainerKind kind = KindReading.read(facebookLogin, parameters);
        if (kind == ContainerKind.CAROUSEL) {
            List<Container> children = carousels.children(owner.id(), parameters.list("children"));
            return containers.open(new ContainerRequest(owner, kind, TextReading.read(kind, parameters), children, 0));
        }
        return kind.isImage() ? image(owner, kind, parameters) : video(owner, kind, parameters);
    }

    private Container image(Owner owner, ContainerKind kind, Parameters parameters) {
        demand(!parameters.has("upload_type"), "Param upload_type is only taken for videos");
        byte[] picture = picture(kind, parameters.required("image_url"));
        Container opened = containers.open(ContainerRequest.of(owner, kind, TextReading.read(kind, parameters)));
        opened.transfer().take(picture, picture.length);
        opened.transfer().complete();
        return opened;
    }

    private Container video(Owner owner, ContainerKind kind, Parameters parameters) {
        Optional<Downloads.Opened> video = isResumable(parameters)
                ? Optional.empty()
                : Optional.of(downloads.video(parameters.required("video_url")));
        try {
            if (kind == ContainerKind.REEL) {
                parameters.text("cover_url").ifPresent(cover -> picture(ContainerKind.STORY_IMAGE, cover));
            }
            PostText text = TextReading.read(kind, parameters);
            long offset = kind == ContainerKind.STORY_VIDEO ? 0 : offset(parameters, video);
            Container opened = containers.open(new ContainerRequest(owner, kind, text, List.of(), offset));
            video.ifPresentOrElse(source -> fetch(opened, source), opened.transfer()::awaitUpload);
            return opened;
        } catch (MetaRefusal refused) {
            video.ifPresent(Downloads.Opened::close);
            throw refused;
        }
    }

    /** Reads the rest of a video while the app already polls. */
    static void fetch(Container container, Downloads.Opened source) {
        Thread.ofVirtual().name("fetch " + container.id()).start(() -> {
            try {
                Downloads.drain(source, container.transfer());
                container.videoArrived();
            } catch (IOException brokenOff) {
                container.fail(PublishingError.VIDEO_DOWNLOAD);
            }
        });
    }

    private byte[] picture(ContainerKind kind, String url) {
        byte[] picture = downloads.picture(url);
        MediaRules.objectionToImage(kind, MediaFacts.of(picture), picture.length)
                .ifPresent(objection -> {
                    throw objection.refusal();
                });
        return picture;
    }

    private static boolean isResumable(Parameters parameters) {
        Optional<String> type = parameters.text("upload_type");
        demand(type.isEmpty() || type.get().equals("resumable"), "Param upload_type must be resumable");
        demand(type.isEmpty() || !parameters.has("video_url"), "A resumable upload takes no video_url");
        return type.isPresent();
    }

    /** Of a video still to be uploaded the length is not known yet. */
    private static long offset(Parameters parameters, Optional<Downloads.Opened> video) {
        long offset = parameters.number("thumb_offset").orElse(0);
        long length = video.map(source -> source.facts().duration().toMillis()).orElse(0L);
        if (offset < 0 || length > 0 && offset >= length) {
            throw PublishingError.THUMB_OFFSET.refusal();
        }
        return offset;
    }

    private static void demand(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw MetaRefusal.invalidParameter(otherwise);
        }
    }
}
