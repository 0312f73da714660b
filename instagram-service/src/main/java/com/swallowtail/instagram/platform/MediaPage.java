package com.swallowtail.instagram.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Media, newest first, and the cursor after which the list goes on. */
public record MediaPage(List<Media> media, @Nullable String nextCursor) {
    public MediaPage {
        media = List.copyOf(media);
    }
}
