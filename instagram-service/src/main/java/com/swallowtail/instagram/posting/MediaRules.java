package com.swallowtail.instagram.posting;

import static com.swallowtail.publishing.rule.Breach.OF_ANOTHER_TYPE;
import static com.swallowtail.publishing.rule.Breach.OUT_OF_BOUNDS;

import com.swallowtail.instagram.platform.InstagramProblem;
import com.swallowtail.instagram.platform.ReelOptions;
import com.swallowtail.instagram.posting.InstagramPost.Medium;
import com.swallowtail.publishing.intake.SeenFile;
import com.swallowtail.publishing.rule.Findings;
import com.swallowtail.publishing.rule.PostCheck;
import com.swallowtail.web.Problem;
import java.time.Duration;
import java.util.Set;

/** Instagram's rules for a file, by what it is to become. */
final class MediaRules {
    private static final Set<String> IMAGE_TYPES = Set.of("image/jpeg");
    private static final Set<String> VIDEO_TYPES = Set.of("video/mp4", "video/quicktime");
    private static final long LARGEST_IMAGE = 8L * 1024 * 1024;
    private static final long LARGEST_REEL = 300_000_000;
    private static final long LARGEST_STORY = 100_000_000;
    private static final int WIDEST_VIDEO = 1920;
    private static final Duration SHORTEST = Duration.ofSeconds(3);
    private static final Duration LONGEST_REEL = Duration.ofMinutes(15);
    private static final Duration LONGEST_STORY = Duration.ofSeconds(60);

    private static final PostCheck<SeenFile> IMAGE =
            PostCheck.all(SeenFile.isOneOf(IMAGE_TYPES), SeenFile.isAtMost(LARGEST_IMAGE));
    private static final PostCheck<SeenFile> FEED_IMAGE = PostCheck.all(IMAGE, MediaRules::hasShapeOfTheFeed);
    private static final PostCheck<SeenFile> REEL = video(LARGEST_REEL, 0.01, LONGEST_REEL);
    private static final PostCheck<SeenFile> STORY_VIDEO = video(LARGEST_STORY, 0.1, LONGEST_STORY);

    private MediaRules() {}

    static PostCheck<SeenFile> of(InstagramPost post) {
        return switch (post.type()) {
            case FEED -> FEED_IMAGE;
            case REEL -> (file, findings) -> reelOrCover(post, file).check(file, findings);
            case STORY -> (file, findings) -> byKind(file, IMAGE, STORY_VIDEO).check(file, findings);
            case CAROUSEL ->
                (file, findings) -> {
                    byKind(file, FEED_IMAGE, REEL).check(file, findings);
                    checkWords(post, file, findings);
                };
        };
    }

    static boolean isVideo(String contentType) {
        return contentType.startsWith("video/");
    }

    /** A video in a carousel takes neither a text nor tags. */
    static void saysNothingMore(Medium video, String place, Findings findings) {
        findings.require(video.altText() == null, place + "/altText", OF_ANOTHER_TYPE, "is for images of the feed");
        findings.require(
                video.userTags().isEmpty(), place + "/userTags", OF_ANOTHER_TYPE, "a video in a carousel has none");
    }

    private static void checkWords(InstagramPost post, SeenFile file, Findings findings) {
        var files = post.files();
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i).pointer().equals(file.pointer())
                    && isVideo(file.facts().contentType())) {
                saysNothingMore(post.media().get(i), files.get(i).place(), findings);
            }
        }
    }

    private static PostCheck<SeenFile> reelOrCover(InstagramPost post, SeenFile file) {
        return file.pointer().equals(InstagramPost.COVER)
                ? IMAGE
                : PostCheck.all(REEL, (video, findings) -> coverIsWithin(post.reelOptions(), video, findings));
    }

    /** A cover of its own counts before one out of the video. */
    private static void coverIsWithin(ReelOptions options, SeenFile video, Findings findings) {
        var at = options.coverAtMs();
        var duration = video.facts().duration();
        if (at != null && options.coverUrl() == null && duration != null && at >= duration.toMillis()) {
            findings.refused(
                    "/coverAtMs",
                    new Problem(
                            InstagramProblem.COVER_OFFSET_REFUSED,
                            "lies behind the video's end at " + duration.toMillis() + " ms"));
        }
    }

    private static PostCheck<SeenFile> byKind(SeenFile file, PostCheck<SeenFile> image, PostCheck<SeenFile> video) {
        return isVideo(file.facts().contentType()) ? video : image;
    }

    private static PostCheck<SeenFile> video(long largest, double narrowest, Duration longest) {
        return PostCheck.all(
                SeenFile.isOneOf(VIDEO_TYPES),
                SeenFile.isAtMost(largest),
                (file, findings) -> hasShapeOfAVideo(file, narrowest, findings),
                (file, findings) -> lasts(file, longest, findings));
    }

    private static void hasShapeOfTheFeed(SeenFile file, Findings findings) {
        file.require(
                hasRatio(file, 0.8, 1.91),
                InstagramProblem.ASPECT_RATIO_REFUSED,
                "is narrower than 4:5 or wider than 1.91:1",
                findings);
    }

    private static void hasShapeOfAVideo(SeenFile file, double narrowest, Findings findings) {
        var width = file.facts().width();
        findings.require(
                width == null || width <= WIDEST_VIDEO,
                file.pointer(),
                OUT_OF_BOUNDS,
                "is wider than " + WIDEST_VIDEO + " pixels");
        findings.require(
                hasRatio(file, narrowest, 10),
                file.pointer(),
                OUT_OF_BOUNDS,
                "is narrower than " + narrowest + ":1 or wider than 10:1");
    }

    private static boolean hasRatio(SeenFile file, double least, double most) {
        var width = file.facts().width();
        var height = file.facts().height();
        return width == null || height == null || width >= least * height && width <= most * height;
    }

    private static void lasts(SeenFile file, Duration longest, Findings findings) {
        var duration = file.facts().duration();
        findings.require(
                duration == null || duration.compareTo(SHORTEST) >= 0 && duration.compareTo(longest) <= 0,
                file.pointer(),
                OUT_OF_BOUNDS,
                "lasts less than " + SHORTEST.toSeconds() + " or more than " + longest.toSeconds() + " seconds");
    }
}
