package com.swallowtail.tiktok.platform;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Photos to be posted directly, or left as a draft where there is no privacy level. */
public record PhotoInit(
        @Nullable String title,
        @Nullable String description,
        @Nullable String privacyLevel,
        boolean disableComment,
        boolean brandContent,
        boolean brandOrganic,
        List<URI> photos,
        int coverIndex,
        boolean draft) {
    public PhotoInit {
        photos = List.copyOf(photos);
    }
}
