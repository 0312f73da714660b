package com.swallowtail.instagram.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.instagram.posting.InstagramPost.Medium;
import com.swallowtail.instagram.posting.InstagramPost.Reel;
import com.swallowtail.instagram.posting.InstagramPost.Transfer;
import com.swallowtail.instagram.posting.InstagramPost.Type;
import com.swallowtail.publishing.intake.SeenFile;
import com.swallowtail.publishing.media.MediaFacts;
import com.swallowtail.publishing.rule.Finding;
import com.swallowtail.publishing.rule.Findings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaRulesTest {
    private static final String URL = "https://media.example.com/a";

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            FEED,     image/jpeg,      8388608,   1080, 1350, -,      -
            FEED,     image/jpeg,      8388609,   1080, 1350, -,      media-too-large
            FEED,     image/png,       1,         1080, 1080, -,      media-type-not-allowed
            FEED,     image/jpeg,      1,         1080, 1351, -,      aspect-ratio-refused
            FEED,     image/jpeg,      1,         1911, 1000, -,      aspect-ratio-refused
            FEED,     image/jpeg,      1,         1910, 1000, -,      -
            FEED,     image/jpeg,      1,         -,    -,    -,      -
            REEL,     video/mp4,       300000000, 1080, 1920, 900000, -
            REEL,     video/quicktime, 1,         1920, 1080, 3000,   -
            REEL,     video/mp4,       300000001, 1080, 1920, 3000,   media-too-large
            REEL,     video/webm,      1,         1080, 1920, 3000,   media-type-not-allowed
            REEL,     video/mp4,       1,         1921, 1080, 3000,   out-of-bounds
            REEL,     video/mp4,       1,         1080, 1920, 2999,   out-of-bounds
            REEL,     video/mp4,       1,         1080, 1920, 900001, out-of-bounds
            STORY,    image/jpeg,      1,         100,  1000, -,      -
            STORY,    video/mp4,       100000000, 1080, 1920, 60000,  -
            STORY,    video/mp4,       100000001, 1080, 1920, 60000,  media-too-large
            STORY,    video/mp4,       1,         1080, 1920, 60001,  out-of-bounds
            CAROUSEL, image/jpeg,      1,         100,  1000, -,      aspect-ratio-refused
            CAROUSEL, video/mp4,       1,         1080, 1920, 60000,  -
            """)
    void each_limit_is_kept_to_the_byte(
            Type type, String contentType, long bytes, Integer width, Integer height, Long millis, String code) {
        var duration = millis == null ? null : Duration.ofMillis(millis);
        var facts = new MediaFacts(contentType, bytes, width, height, duration);
        assertThat(found(post(type, null), "/media/0/url", facts))
                .extracting(Finding::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2999, 3000, -
            3000, 3000, /coverAtMs
            3000, -,    -
            """)
    void the_moment_of_the_cover_is_within_the_video(int at, Long millis, String wrong) {
        var duration = millis == null ? null : Duration.ofMillis(millis);
        var facts = new MediaFacts("video/mp4", 1, 1080, 1920, duration);
        assertThat(found(post(Type.REEL, new Reel(null, at, null, null)), "/media/0/url", facts))
                .extracting(Finding::pointer)
                .isEqualTo(wrong == null ? List.of() : List.of(wrong));
        assertThat(found(post(Type.REEL, new Reel(URL, at, null, null)), "/media/0/url", facts))
                .isEmpty();
    }

    @Test
    void the_cover_of_a_reel_is_an_image_of_any_shape() {
        var reel = post(Type.REEL, new Reel(URL, null, null, null));
        assertThat(found(reel, "/coverUrl", new MediaFacts("image/jpeg", 1, 100, 1000, null)))
                .isEmpty();
        assertThat(found(reel, "/coverUrl", new MediaFacts("image/png", 1, 100, 1000, null)))
                .extracting(Finding::pointer)
                .containsExactly("/coverUrl");
    }

    private static List<Finding> found(InstagramPost post, String pointer, MediaFacts facts) {
        var findings = new Findings();
        MediaRules.of(post).check(new SeenFile(pointer, facts), findings);
        return findings.verdict().errors();
    }

    private static InstagramPost post(Type type, Reel reel) {
        var media = List.of(new Medium(URL, null, null, List.of()));
        return new InstagramPost(type, "", media, Transfer.PULL_FROM_URL, reel, List.of(), null, null);
    }
}
