package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.media.MediaFacts;
import com.swallowtail.publishing.media.MediaProblem;
import com.swallowtail.publishing.rule.Findings;
import com.swallowtail.publishing.rule.PostCheck;
import com.swallowtail.tiktok.platform.TikTokProblem;
import com.swallowtail.web.Problem;
import com.swallowtail.web.ProblemType;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** TikTok's rules for a file, by the type of its post. What the file's head does not tell breaks no rule. */
final class MediaRules {
    /** The longest video of a draft; for a direct post TikTok says it for each account. */
    static final Duration LONGEST_DRAFT = Duration.ofMinutes(10);

    private static final Set<String> VIDEO_TYPES = Set.of("video/mp4", "video/quicktime", "video/webm");
    private static final Set<String> PHOTO_TYPES = Set.of("image/jpeg", "image/webp");
    private static final long LARGEST_VIDEO = 4_000_000_000L;
    private static final long LARGEST_PHOTO = 20_000_000;
    private static final int SHORTEST_SIDE = 360;
    private static final int LONGEST_SIDE = 4096;
    private static final int PHOTO_LINES = 1080;

    private static final PostCheck<Medium> VIDEO = PostCheck.all(
            (file, findings) -> isOneOf(VIDEO_TYPES, file, findings),
            (file, findings) -> isAtMost(LARGEST_VIDEO, file, findings),
            MediaRules::hasSidesOfAVideo,
            MediaRules::isShortEnough);

    private static final PostCheck<Medium> PHOTO = PostCheck.all(
            (file, findings) -> isOneOf(PHOTO_TYPES, file, findings),
            (file, findings) -> isAtMost(LARGEST_PHOTO, file, findings),
            MediaRules::hasSidesOfAPhoto);

    private MediaRules() {}

    static PostCheck<Medium> of(TikTokPost.Type type) {
        return switch (type) {
            case VIDEO -> VIDEO;
            case PHOTO -> PHOTO;
        };
    }

    private static void isOneOf(Set<String> types, Medium file, Findings findings) {
        require(
                types.contains(file.facts().contentType()),
                file,
                MediaProblem.MEDIA_TYPE_NOT_ALLOWED,
                "is " + file.facts().contentType() + ", which is none of "
                        + String.join(", ", types.stream().sorted().toList()),
                findings);
    }

    private static void isAtMost(long bytes, Medium file, Findings findings) {
        require(
                file.facts().bytes() <= bytes,
                file,
                MediaProblem.MEDIA_TOO_LARGE,
                "has " + file.facts().bytes() + " bytes; the most is " + bytes,
                findings);
    }

    private static void hasSidesOfAVideo(Medium file, Findings findings) {
        var fits = file.longerSide() <= LONGEST_SIDE && file.shorterSide(SHORTEST_SIDE) >= SHORTEST_SIDE;
        require(fits, file, TikTokProblem.MEDIA_PICTURE_SIZE_REFUSED, "needs sides of 360 to 4096 pixels", findings);
    }

    private static void hasSidesOfAPhoto(Medium file, Findings findings) {
        var fits = file.shorterSide(PHOTO_LINES) <= PHOTO_LINES;
        require(fits, file, TikTokProblem.MEDIA_PICTURE_SIZE_REFUSED, "is larger than 1080p", findings);
    }

    private static void isShortEnough(Medium file, Findings findings) {
        var duration = file.facts().duration();
        var longest = file.longest();
        require(
                duration == null || longest == null || duration.compareTo(longest) <= 0,
                file,
                TikTokProblem.MEDIA_DURATION_REFUSED,
                "is longer than this account's " + (longest == null ? 0 : longest.toSeconds()) + " seconds",
                findings);
    }

    private static void require(boolean kept, Medium file, ProblemType otherwise, String detail, Findings findings) {
        if (!kept) {
            findings.refused(file.pointer(), new Problem(otherwise, detail));
        }
    }

    /**
     * A file with its place in the request.
     *
     * @param longest how long a video may last, where that is known
     */
    record Medium(
            String pointer, MediaFacts facts, @Nullable Duration longest) {
        private int longerSide() {
            return facts.width() == null || facts.height() == null ? 0 : Math.max(facts.width(), facts.height());
        }

        private int shorterSide(int ifUnknown) {
            return facts.width() == null || facts.height() == null
                    ? ifUnknown
                    : Math.min(facts.width(), facts.height());
        }
    }
}
