package com.swallowtail.simulator.meta.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said about the media, besides the media itself. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PostText(
        @Nullable String caption,
        @Nullable String altText,
        @Nullable String locationId,
        List<String> collaborators,
        List<String> taggedUsers,
        boolean sharedToFeed,
        boolean aiGenerated,
        @Nullable String graduationStrategy) {

    static final PostText NONE = new PostText(null, null, null, List.of(), List.of(), true, false, null);
}
