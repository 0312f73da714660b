package com.swallowtail.simulator.meta.media;

import static com.swallowtail.simulator.meta.media.MediaShape.ProductType.FEED;
import static com.swallowtail.simulator.meta.media.MediaShape.ProductType.REELS;
import static com.swallowtail.simulator.meta.media.MediaShape.ProductType.STORY;

import com.swallowtail.simulator.meta.media.MediaShape.ProductType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is measured of a published piece, by where it is shown. A dead metric is in no list. */
enum MediaMetric {
    VIEWS(FEED, REELS, STORY),
    REACH(FEED, REELS, STORY),
    SHARES(FEED, REELS, STORY),
    TOTAL_INTERACTIONS(FEED, REELS, STORY),
    REPOSTS(FEED, REELS, STORY),
    LIKES(FEED, REELS),
    COMMENTS(FEED, REELS),
    SAVED(FEED, REELS),
    FOLLOWS(FEED, STORY),
    PROFILE_VISITS(FEED, STORY),
    PROFILE_ACTIVITY(FEED, STORY),
    IG_REELS_AVG_WATCH_TIME(REELS),
    IG_REELS_VIDEO_VIEW_TOTAL_TIME(REELS),
    REELS_SKIP_RATE(REELS),
    CROSSPOSTED_VIEWS(REELS),
    FACEBOOK_VIEWS(FEED, REELS, STORY),
    REPLIES(STORY),
    NAVIGATION(STORY),
    LINK_CLICKS(STORY),
    TOTAL_LIKES(FEED, REELS),
    TOTAL_COMMENTS(FEED, REELS),
    TOTAL_VIEWS(FEED, REELS, STORY);

    private static final Set<MediaMetric> WITH_FACEBOOK_LOGIN =
            Set.of(LINK_CLICKS, TOTAL_LIKES, TOTAL_COMMENTS, TOTAL_VIEWS);

    private final Set<ProductType> measuredOn;

    MediaMetric(ProductType... measuredOn) {
        this.measuredOn = Set.of(measuredOn);
    }

    static Optional<MediaMetric> named(String name, boolean facebookLogin) {
        return Arrays.stream(values())
                .filter(metric -> metric.wireName().equals(name))
                .filter(metric -> facebookLogin || !WITH_FACEBOOK_LOGIN.contains(metric))
                .findFirst();
    }

    boolean isMeasuredOn(ProductType product) {
        return measuredOn.contains(product);
    }

    /** Only of what was shared to Facebook; nothing is, unless control measured it. */
    boolean needsFacebook() {
        return this == CROSSPOSTED_VIEWS || this == FACEBOOK_VIEWS;
    }

    @Nullable
    String breakdown() {
        return switch (this) {
            case PROFILE_ACTIVITY -> "action_type";
            case NAVIGATION -> "story_navigation_action_type";
            default -> null;
        };
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
