package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.Post;
import io.vertx.core.json.Json;

/** A post to TikTok as it was stored. */
final class StoredPost {
    private StoredPost() {}

    static TikTokPost of(Post post) {
        return Json.decodeValue(post.content(), TikTokPost.class);
    }
}
