package com.swallowtail.tiktok.platform;

import com.swallowtail.web.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What TikTok says about a publication; {@code postIds} is filled once a public post has passed moderation. */
public record PublishStatus(
        PublishState state, @Nullable Failure failure, List<String> postIds, long uploadedBytes, long downloadedBytes) {
    public PublishStatus {
        postIds = List.copyOf(postIds);
    }
}
