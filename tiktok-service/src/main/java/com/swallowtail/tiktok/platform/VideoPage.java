package com.swallowtail.tiktok.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Videos, newest first, and where the list goes on. */
public record VideoPage(List<Video> videos, @Nullable Long nextCursor) {
    public VideoPage {
        videos = List.copyOf(videos);
    }
}
