package com.swallowtail.tiktok.posting;

import static com.swallowtail.publishing.rule.Breach.CONTRADICTION;
import static com.swallowtail.publishing.rule.Breach.OF_ANOTHER_TYPE;
import static com.swallowtail.publishing.rule.Breach.OUT_OF_BOUNDS;

import com.swallowtail.publishing.rule.Findings;
import com.swallowtail.publishing.rule.PostCheck;
import org.jspecify.annotations.Nullable;

/** TikTok's rules for a post, by its type, as far as they need nobody's answer. Texts are measured in UTF-16 code units. */
final class PostRules {
    private static final int VIDEO_CAPTION = 2200;
    private static final int PHOTO_CAPTION = 4000;
    private static final int PHOTO_TITLE = 90;
    static final int MOST_PHOTOS = 35;

    private static final PostCheck<TikTokPost> ONE_VIDEO = (post, findings) ->
            findings.require(post.media().size() == 1, "/media", OUT_OF_BOUNDS, "a video has exactly one");

    private static final PostCheck<TikTokPost> PHOTOS = (post, findings) -> findings.require(
            !post.media().isEmpty() && post.media().size() <= MOST_PHOTOS, "/media", OUT_OF_BOUNDS, "1 to 35 photos");

    private static final PostCheck<TikTokPost> PULLED = (post, findings) -> findings.require(
            !post.isUpload(), "/transfer", OF_ANOTHER_TYPE, "photos are pulled from their addresses: PULL_FROM_URL");

    private static final PostCheck<TikTokPost> COVER_WITHIN = (post, findings) -> findings.require(
            post.coverAtMs() == null || post.coverAtMs() >= 0, "/coverAtMs", OUT_OF_BOUNDS, "must not be negative");

    private static final PostCheck<TikTokPost> BRAND_IS_SEEN = (post, findings) -> findings.require(
            !("SELF_ONLY".equals(post.privacyLevel()) && post.flags().brandContent()),
            "/brandContent",
            CONTRADICTION,
            "branded content cannot be SELF_ONLY");

    private static final PostCheck<TikTokPost> VIDEO = PostCheck.all(
            ONE_VIDEO,
            (post, findings) -> atMost(VIDEO_CAPTION, post.caption(), "/caption", findings),
            (post, findings) -> forPhotos(post.title() == null, "/title", findings),
            COVER_WITHIN,
            BRAND_IS_SEEN);

    private static final PostCheck<TikTokPost> PHOTO = PostCheck.all(
            PHOTOS,
            (post, findings) -> atMost(PHOTO_CAPTION, post.caption(), "/caption", findings),
            (post, findings) -> atMost(PHOTO_TITLE, post.title(), "/title", findings),
            PULLED,
            (post, findings) -> forVideos(!post.flags().disableDuet(), "/disableDuet", findings),
            (post, findings) -> forVideos(!post.flags().disableStitch(), "/disableStitch", findings),
            (post, findings) -> forVideos(!post.flags().aiGenerated(), "/aiGenerated", findings),
            (post, findings) -> forVideos(post.coverAtMs() == null, "/coverAtMs", findings),
            BRAND_IS_SEEN);

    private PostRules() {}

    static PostCheck<TikTokPost> of(TikTokPost.Type type) {
        return switch (type) {
            case VIDEO -> VIDEO;
            case PHOTO -> PHOTO;
        };
    }

    private static void atMost(int length, @Nullable String text, String pointer, Findings findings) {
        var fits = text == null || text.length() <= length;
        findings.require(fits, pointer, OUT_OF_BOUNDS, "at most " + length + " UTF-16 code units");
    }

    private static void forVideos(boolean absent, String pointer, Findings findings) {
        findings.require(absent, pointer, OF_ANOTHER_TYPE, "is for videos");
    }

    private static void forPhotos(boolean absent, String pointer, Findings findings) {
        findings.require(absent, pointer, OF_ANOTHER_TYPE, "is for photos; a video has a caption");
    }
}
