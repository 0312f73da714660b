package com.swallowtail.tiktok.posting;

import com.swallowtail.publishing.intake.SeenFile;
import com.swallowtail.publishing.rule.Findings;
import com.swallowtail.publishing.rule.PostCheck;
import com.swallowtail.tiktok.platform.TikTokProblem;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** TikTok's rules for a file, by the type of its post. */
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

    private static final PostCheck<SeenFile> PHOTO = PostCheck.all(
            SeenFile.isOneOf(PHOTO_TYPES), SeenFile.isAtMost(LARGEST_PHOTO), MediaRules::hasSidesOfAPhoto);

    private MediaRules() {}

    /** @param longest how long a video may last, where that is known */
    static PostCheck<SeenFile> of(TikTokPost.Type type, @Nullable Duration longest) {
        return switch (type) {
            case VIDEO -> video(longest);
            case PHOTO -> PHOTO;
        };
    }

    private static PostCheck<SeenFile> video(@Nullable Duration longest) {
        return PostCheck.all(
                SeenFile.isOneOf(VIDEO_TYPES),
                SeenFile.isAtMost(LARGEST_VIDEO),
                MediaRules::hasSidesOfAVideo,
                (file, findings) -> isShortEnough(file, longest, findings));
    }

    private static void hasSidesOfAVideo(SeenFile file, Findings findings) {
        var fits = file.longerSide(LONGEST_SIDE) <= LONGEST_SIDE && file.shorterSide(SHORTEST_SIDE) >= SHORTEST_SIDE;
        file.require(fits, TikTokProblem.MEDIA_PICTURE_SIZE_REFUSED, "needs sides of 360 to 4096 pixels", findings);
    }

    private static void hasSidesOfAPhoto(SeenFile file, Findings findings) {
        var fits = file.shorterSide(PHOTO_LINES) <= PHOTO_LINES;
        file.require(fits, TikTokProblem.MEDIA_PICTURE_SIZE_REFUSED, "is larger than 1080p", findings);
    }

    private static void isShortEnough(SeenFile file, @Nullable Duration longest, Findings findings) {
        var duration = file.facts().duration();
        file.require(
                duration == null || longest == null || duration.compareTo(longest) <= 0,
                TikTokProblem.MEDIA_DURATION_REFUSED,
                "is longer than this account's " + (longest == null ? 0 : longest.toSeconds()) + " seconds",
                findings);
    }
}
