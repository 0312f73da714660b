package com.swallowtail.simulator.meta.container;

import java.time.Duration;
import java.util.Optional;

/** Sizes, formats and lengths, by kind of container. A picture is refused at once, a video while it is processed. */
final class MediaRules {
    static final long LARGEST_IMAGE = 8L * 1024 * 1024;
    private static final long LARGEST_REEL = 300_000_000;
    private static final long LARGEST_STORY = 100_000_000;
    private static final int WIDEST_VIDEO = 1920;
    private static final Duration SHORTEST = Duration.ofSeconds(3);
    private static final Duration LONGEST_REEL = Duration.ofMinutes(15);
    private static final Duration LONGEST_STORY = Duration.ofSeconds(60);

    private MediaRules() {}

    static Optional<PublishingError> objectionToImage(ContainerKind kind, MediaFacts facts, long bytes) {
        if (bytes > LARGEST_IMAGE) {
            return Optional.of(PublishingError.IMAGE_TOO_LARGE);
        }
        if (!facts.isJpeg()) {
            return Optional.of(PublishingError.IMAGE_FORMAT);
        }
        boolean feed = kind == ContainerKind.IMAGE || kind == ContainerKind.CHILD_IMAGE;
        boolean shaped = !feed || facts.hasRatioWithin(0.8, 1.91);
        return shaped ? Optional.empty() : Optional.of(PublishingError.ASPECT_RATIO);
    }

    static boolean isPlayable(ContainerKind kind, MediaFacts facts, long bytes) {
        boolean story = kind == ContainerKind.STORY_VIDEO;
        return facts.isVideo()
                && facts.streamable()
                && bytes <= (story ? LARGEST_STORY : LARGEST_REEL)
                && facts.width() <= WIDEST_VIDEO
                && facts.hasRatioWithin(story ? 0.1 : 0.01, 10)
                && facts.lasts(SHORTEST, story ? LONGEST_STORY : LONGEST_REEL);
    }
}
