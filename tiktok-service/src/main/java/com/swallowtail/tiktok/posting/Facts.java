package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.Post;
import com.swallowtail.tiktok.platform.Publication;
import com.swallowtail.tiktok.upload.ChunkPlan;
import java.net.URI;
import java.util.Map;

/** The names of what the steps learn beside the publish id, which is the post's {@link Post#HANDLE}. */
final class Facts {
    static final String USERNAME = "username";
    static final String STORED = "storedBytes";
    private static final String CONTENT_TYPE = "contentType";
    private static final String SIZE = "size";
    private static final String CHUNK_SIZE = "chunkSize";
    private static final String CHUNK_COUNT = "chunkCount";
    private static final String BEGINNINGS = "beginnings";

    private Facts() {}

    static Map<String, String> ofUpload(Post post, Publication begun, ChunkPlan plan, String contentType) {
        return Map.of(
                Post.HANDLE,
                begun.publishId(),
                Post.UPLOAD_URL,
                String.valueOf(begun.uploadUrl()),
                BEGINNINGS,
                String.valueOf(beginnings(post) + 1),
                CONTENT_TYPE,
                contentType,
                SIZE,
                String.valueOf(plan.size()),
                CHUNK_SIZE,
                String.valueOf(plan.chunkSize()),
                CHUNK_COUNT,
                String.valueOf(plan.count()),
                STORED,
                "0");
    }

    /** How often the file was begun to be sent. */
    static int beginnings(Post post) {
        return post.fact(BEGINNINGS).map(Integer::parseInt).orElse(0);
    }

    static String publishId(Post post) {
        return post.fact(Post.HANDLE).orElseThrow();
    }

    /** Whether the file has gone up, or can no longer. */
    static boolean isUploadOver(Post post) {
        return post.fact(Post.UPLOAD_URL).isEmpty();
    }

    static URI uploadUrl(Post post) {
        return URI.create(post.fact(Post.UPLOAD_URL).orElseThrow());
    }

    static String contentType(Post post) {
        return post.fact(CONTENT_TYPE).orElseThrow();
    }

    static ChunkPlan plan(Post post) {
        return new ChunkPlan(number(post, SIZE), number(post, CHUNK_SIZE), (int) number(post, CHUNK_COUNT));
    }

    static long stored(Post post) {
        return number(post, STORED);
    }

    private static long number(Post post, String name) {
        return Long.parseLong(post.fact(name).orElseThrow());
    }
}
