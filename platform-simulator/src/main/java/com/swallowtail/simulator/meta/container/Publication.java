package com.swallowtail.simulator.meta.container;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.swallowtail.simulator.meta.media.Media;
import com.swallowtail.simulator.meta.media.MediaShape;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That something was published: the truth against which an app is judged. It stays when the media is deleted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Publication(
        String mediaId,
        String account,
        String creationId,
        MediaShape type,
        @Nullable String caption,
        List<String> children,
        String permalink,
        Instant publishedAt) {

    static Publication of(Media media, Container container) {
        return new Publication(
                media.id(),
                media.author().username(),
                container.id(),
                media.shape(),
                media.words().caption(),
                media.children().stream().map(Media::id).toList(),
                media.permalink(),
                media.at());
    }
}
