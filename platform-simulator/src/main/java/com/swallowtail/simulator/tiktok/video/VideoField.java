package com.swallowtail.simulator.tiktok.video;

import com.swallowtail.simulator.tiktok.publish.PublicPost;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A field of a video. */
enum VideoField {
    ID(PublicPost::id),
    CREATE_TIME(post -> post.createdAt().getEpochSecond()),
    COVER_IMAGE_URL(post -> "https://p16.example-cdn.com/" + post.id() + ".jpeg?x-expires="
            + post.createdAt().plusSeconds(21_600).getEpochSecond()),
    SHARE_URL(post -> "https://www.tiktok.com/@" + post.account() + "/video/" + post.id()
            + "?utm_campaign=tt4d_open_api&utm_source=simulator"),
    VIDEO_DESCRIPTION(post -> shortened(post.description())),
    DURATION(post -> 4),
    HEIGHT(post -> 640),
    WIDTH(post -> 360),
    TITLE(post -> shortened(post.title())),
    EMBED_HTML(post -> "<blockquote class=\"tiktok-embed\" data-video-id=\"" + post.id() + "\"></blockquote>"),
    EMBED_LINK(post -> "https://www.tiktok.com/player/v1/" + post.id()),
    LIKE_COUNT(post -> 0),
    COMMENT_COUNT(post -> 0),
    SHARE_COUNT(post -> 0),
    VIEW_COUNT(post -> 0),
    IS_AIGC(PublicPost::aiGenerated);

    static final Set<String> NAMES =
            Arrays.stream(values()).map(VideoField::wireName).collect(Collectors.toUnmodifiableSet());

    private final Function<PublicPost, Object> value;

    VideoField(Function<PublicPost, Object> value) {
        this.value = value;
    }

    static Map<String, Object> read(PublicPost post, Set<String> names) {
        Map<String, Object> video = new LinkedHashMap<>();
        names.forEach(name ->
                video.put(name, valueOf(name.toUpperCase(Locale.ROOT)).value.apply(post)));
        return video;
    }

    private String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String text) {
        return text.length() <= 150 ? text : text.substring(0, 150);
    }
}
