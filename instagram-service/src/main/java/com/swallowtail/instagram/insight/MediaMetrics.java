package com.swallowtail.instagram.insight;

import com.swallowtail.instagram.platform.MediaQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which metrics there are for a product type, and which can be asked together: those that fail where a piece was never
 * shared to Facebook, or have parts, are asked alone. Metrics that Instagram has given up are in no list.
 */
final class MediaMetrics {
    private static final List<String> ALL = List.of("views", "reach", "shares", "total_interactions", "reposts");
    private static final List<String> LIKED = List.of("likes", "comments", "saved");
    private static final Map<String, List<String>> TOGETHER = Map.of(
            "FEED", join(ALL, LIKED, List.of("follows", "profile_visits")),
            "REELS",
                    join(
                            ALL,
                            LIKED,
                            List.of("ig_reels_avg_watch_time", "ig_reels_video_view_total_time", "reels_skip_rate")),
            "STORY", join(ALL, List.of("follows", "profile_visits", "replies")));
    private static final Map<String, List<String>> WITH_FACEBOOK_LOGIN = Map.of(
            "FEED", List.of("total_likes", "total_comments", "total_views"),
            "REELS", List.of("total_likes", "total_comments", "total_views"),
            "STORY", List.of("total_views", "link_clicks"));
    private static final Map<String, List<MediaQuestion>> ALONE = Map.of(
            "FEED", List.of(one("profile_activity", "action_type"), shared("facebook_views")),
            "REELS", List.of(shared("facebook_views"), shared("crossposted_views")),
            "STORY",
                    List.of(
                            one("profile_activity", "action_type"),
                            one("navigation", "story_navigation_action_type"),
                            shared("facebook_views")));

    private MediaMetrics() {}

    static boolean isMeasured(String productType) {
        return TOGETHER.containsKey(productType);
    }

    static List<MediaQuestion> of(String productType, boolean facebookLogin) {
        List<MediaQuestion> questions = new ArrayList<>();
        questions.add(new MediaQuestion(TOGETHER.get(productType), null));
        if (facebookLogin) {
            questions.add(new MediaQuestion(WITH_FACEBOOK_LOGIN.get(productType), null));
        }
        questions.addAll(ALONE.get(productType));
        return questions;
    }

    private static MediaQuestion shared(String metric) {
        return new MediaQuestion(List.of(metric), null);
    }

    private static MediaQuestion one(String metric, String breakdown) {
        return new MediaQuestion(List.of(metric), breakdown);
    }

    @SafeVarargs
    private static List<String> join(List<String>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }
}
