package com.swallowtail.instagram.posting;

import com.swallowtail.publishing.Post;
import io.vertx.core.json.Json;

/** A post to Instagram as it was stored. */
final class StoredPost {
    private StoredPost() {}

    static InstagramPost of(Post post) {
        return Json.decodeValue(post.content(), InstagramPost.class);
    }
}
