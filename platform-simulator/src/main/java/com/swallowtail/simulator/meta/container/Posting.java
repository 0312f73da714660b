package com.swallowtail.simulator.meta.container;

import com.swallowtail.simulator.meta.media.Media;
import com.swallowtail.simulator.meta.media.MediaShape;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** What becomes of a container when it is published. */
final class Posting {
    private Posting() {}

    static Media media(Container container, Instant now, Supplier<String> ids) {
        ContainerRequest request = container.request();
        var author = new Media.Author(request.owner().id(), request.owner().username());
        String id = ids.get();
        List<Media> children =
                request.children().stream().map(child -> media(child, now, ids)).toList();
        return new Media(id, author, shape(request.kind()), now, words(request.text()), children);
    }

    private static MediaShape shape(ContainerKind kind) {
        return switch (kind) {
            case IMAGE -> MediaShape.IMAGE;
            case REEL -> MediaShape.REEL;
            case STORY_IMAGE -> MediaShape.STORY_IMAGE;
            case STORY_VIDEO -> MediaShape.STORY_VIDEO;
            case CAROUSEL -> MediaShape.CAROUSEL;
            case CHILD_IMAGE -> MediaShape.CHILD_IMAGE;
            case CHILD_VIDEO -> MediaShape.CHILD_VIDEO;
        };
    }

    private static Media.Words words(PostText text) {
        return new Media.Words(
                text.caption(),
                text.altText(),
                text.taggedUsers(),
                text.collaborators(),
                text.sharedToFeed(),
                text.aiGenerated());
    }
}
