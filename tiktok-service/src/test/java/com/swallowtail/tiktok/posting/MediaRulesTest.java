package com.swallowtail.tiktok.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.publishing.intake.SeenFile;
import com.swallowtail.publishing.media.MediaFacts;
import com.swallowtail.publishing.rule.Finding;
import com.swallowtail.publishing.rule.Findings;
import com.swallowtail.tiktok.posting.TikTokPost.Type;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaRulesTest {
    private static final Duration LONGEST = Duration.ofSeconds(600);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            VIDEO, video/mp4,       4000000000, 1080, 1920, 600000, -
            VIDEO, video/quicktime, 1,          360,  4096, 1,      -
            VIDEO, video/webm,      1,          -,    -,    -,      -
            VIDEO, image/jpeg,      1,          720,  720,  -,      media-type-not-allowed
            VIDEO, video/mp4,       4000000001, 720,  720,  1,      media-too-large
            VIDEO, video/mp4,       1,          359,  720,  1,      media-picture-size-refused
            VIDEO, video/mp4,       1,          4097, 720,  1,      media-picture-size-refused
            VIDEO, video/mp4,       1,          720,  720,  600001, media-duration-refused
            PHOTO, image/jpeg,      20000000,   1080, 1920, -,      -
            PHOTO, image/webp,      1,          1,    1,    -,      -
            PHOTO, image/png,       1,          720,  720,  -,      media-type-not-allowed
            PHOTO, image/jpeg,      20000001,   720,  720,  -,      media-too-large
            PHOTO, image/jpeg,      1,          1081, 1081, -,      media-picture-size-refused
            """)
    void each_limit_is_kept_to_the_byte(
            Type type, String contentType, long bytes, Integer width, Integer height, Long millis, String code) {
        var duration = millis == null ? null : Duration.ofMillis(millis);
        assertThat(judged(type, new MediaFacts(contentType, bytes, width, height, duration), LONGEST))
                .extracting(Finding::code)
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void a_file_that_breaks_several_rules_is_told_all_of_them_at_its_place() {
        var wrong = new MediaFacts("video/mp4", 5_000_000_000L, 10, 10, Duration.ofHours(1));
        assertThat(judged(Type.VIDEO, wrong, LONGEST)).hasSize(3).allMatch(found -> found.pointer()
                .equals("/media/0/url"));
    }

    @Test
    void a_limit_that_TikTok_has_not_told_is_not_broken() {
        var endless = new MediaFacts("video/mp4", 1, 720, 720, Duration.ofHours(1));
        assertThat(judged(Type.VIDEO, endless, null)).isEmpty();
    }

    private static List<Finding> judged(Type type, MediaFacts facts, Duration longest) {
        var findings = new Findings();
        MediaRules.of(type, longest).check(new SeenFile("/media/0/url", facts), findings);
        return findings.verdict().errors();
    }
}
