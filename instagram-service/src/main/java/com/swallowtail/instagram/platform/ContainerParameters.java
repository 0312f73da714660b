package com.swallowtail.instagram.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order in Meta's words. */
final class ContainerParameters {
    private final Map<String, Object> all = new LinkedHashMap<>();

    private ContainerParameters() {}

    static Map<String, Object> of(ContainerOrder order) {
        var parameters = new ContainerParameters();
        switch (order) {
            case ContainerOrder.Image image -> parameters.image(image);
            case ContainerOrder.Reel reel -> parameters.reel(reel);
            case ContainerOrder.StoryImage story ->
                parameters
                        .put("media_type", "STORIES")
                        .put("image_url", story.url())
                        .tags(story.userTags());
            case ContainerOrder.StoryVideo story ->
                parameters.put("media_type", "STORIES").source(story.source()).tags(story.userTags());
            case ContainerOrder.CarouselImage part ->
                parameters
                        .part()
                        .put("image_url", part.url())
                        .put("alt_text", part.altText())
                        .tags(part.userTags());
            case ContainerOrder.CarouselVideo part ->
                parameters.part().put("media_type", "VIDEO").source(part.source());
            case ContainerOrder.Carousel carousel ->
                parameters
                        .put("media_type", "CAROUSEL")
                        .put("children", carousel.children())
                        .details(carousel.details());
        }
        return parameters.all;
    }

    private void image(ContainerOrder.Image image) {
        put("image_url", image.url()).put("alt_text", image.altText()).tags(image.userTags());
        details(image.details());
    }

    private void reel(ContainerOrder.Reel reel) {
        ReelOptions options = reel.options();
        put("media_type", "REELS").source(reel.source()).tags(reel.userTags()).details(reel.details());
        put("cover_url", options.coverUrl()).put("thumb_offset", options.coverAtMs());
        put("share_to_feed", options.shareToFeed());
        put("trial_params", options.trial() == null ? null : Map.of("graduation_strategy", options.trial()));
    }

    private ContainerParameters part() {
        return put("is_carousel_item", true);
    }

    private ContainerParameters source(VideoSource source) {
        return switch (source) {
            case VideoSource.Pull pull -> put("video_url", pull.url());
            case VideoSource.Upload upload -> put("upload_type", "resumable");
        };
    }

    private ContainerParameters tags(List<UserTag> tags) {
        return put("user_tags", tags.isEmpty() ? null : tags);
    }

    private void details(Details details) {
        List<String> collaborators = details.collaborators();
        put("caption", details.caption()).put("location_id", details.locationId());
        put("collaborators", collaborators.isEmpty() ? null : collaborators);
    }

    private ContainerParameters put(String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value);
        }
        return this;
    }
}
