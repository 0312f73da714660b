package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.Post;
import com.swallowtail.publishing.Progress;
import com.swallowtail.tiktok.platform.TikTokProblem;
import com.swallowtail.web.Failure;

/** How a publication ends, whoever tells it. */
final class Endings {
    private Endings() {}

    static Progress published(Post post, String platformPostId) {
        var permalink = post.fact(Facts.USERNAME)
                .map(username -> "https://www.tiktok.com/@" + username + "/video/" + platformPostId);
        return new Progress.Published(platformPostId, permalink.orElse(null));
    }

    static Progress failed(Failure failure) {
        return TikTokProblem.PUBLISH_CANCELLED.code().equals(failure.code())
                ? new Progress.Withdrawn()
                : new Progress.Refused(failure);
    }
}
