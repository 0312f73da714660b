package com.swallowtail.instagram.platform;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a container is to become. */
public sealed interface ContainerOrder {
    record Image(URI url, @Nullable String altText, List<UserTag> userTags, Details details) implements ContainerOrder {
        public Image {
            userTags = List.copyOf(userTags);
        }
    }

    record Reel(VideoSource source, ReelOptions options, List<UserTag> userTags, Details details)
            implements ContainerOrder {
        public Reel {
            userTags = List.copyOf(userTags);
        }
    }

    record StoryImage(URI url, List<UserTag> userTags) implements ContainerOrder {
        public StoryImage {
            userTags = List.copyOf(userTags);
        }
    }

    record StoryVideo(VideoSource source, List<UserTag> userTags) implements ContainerOrder {
        public StoryVideo {
            userTags = List.copyOf(userTags);
        }
    }

    /** A part of a carousel. */
    record CarouselImage(URI url, @Nullable String altText, List<UserTag> userTags) implements ContainerOrder {
        public CarouselImage {
            userTags = List.copyOf(userTags);
        }
    }

    /** A part of a carousel. */
    record CarouselVideo(VideoSource source) implements ContainerOrder {}

    /** @param children 2 to 10 containers of parts */
    record Carousel(List<String> children, Details details) implements ContainerOrder {
        public Carousel {
            children = List.copyOf(children);
        }
    }
}
