package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.Post;
import io.vertx.core.json.Json;
import java.util.List;

/** How a post to TikTok is written and read again. */
final class StoredPost {
    private StoredPost() {}

    static TikTokPost of(Post post) {
        return Json.decodeValue(post.content(), TikTokPost.class);
    }

    /** Equal posts are equal texts. */
    static String write(TikTokPost post) {
        return Json.encode(post);
    }

    static String write(List<TikTokPost.Medium> media) {
        return Json.encode(media);
    }
}
