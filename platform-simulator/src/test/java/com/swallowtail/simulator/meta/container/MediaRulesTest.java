package com.swallowtail.simulator.meta.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.simulator.meta.container.MediaFacts.Format;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaRulesTest {
    @ParameterizedTest
    @CsvSource({
        "IMAGE, 800, 1000, 8388608, true",
        "IMAGE, 799, 1000, 1, false",
        "IMAGE, 1910, 1000, 1, true",
        "IMAGE, 1911, 1000, 1, false",
        "CHILD_IMAGE, 100, 1000, 1, false",
        "STORY_IMAGE, 100, 1000, 1, true",
        "STORY_IMAGE, 100, 1000, 8388609, false"
    })
    void a_picture_of_the_feed_has_a_shape_and_a_size(
            ContainerKind kind, int width, int height, long bytes, boolean taken) {
        MediaFacts facts = new MediaFacts(Format.JPEG, width, height, Duration.ZERO, false);
        assertThat(MediaRules.objectionToImage(kind, facts, bytes).isEmpty()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({
        "REEL, 3000, 1080, 1920, 300000000, true",
        "REEL, 2999, 1080, 1920, 1, false",
        "REEL, 900000, 1080, 1920, 1, true",
        "REEL, 900001, 1080, 1920, 1, false",
        "REEL, 5000, 1921, 1920, 1, false",
        "REEL, 5000, 1080, 100, 1, false",
        "REEL, 5000, 1080, 1920, 300000001, false",
        "STORY_VIDEO, 60000, 1080, 1920, 100000000, true",
        "STORY_VIDEO, 60001, 1080, 1920, 1, false",
        "STORY_VIDEO, 5000, 1080, 1920, 100000001, false",
        "STORY_VIDEO, 5000, 100, 1001, 1, false"
    })
    void a_video_has_a_length_a_shape_and_a_size(
            ContainerKind kind, long millis, int width, int height, long bytes, boolean taken) {
        MediaFacts facts = new MediaFacts(Format.VIDEO, width, height, Duration.ofMillis(millis), true);
        assertThat(MediaRules.isPlayable(kind, facts, bytes)).isEqualTo(taken);
    }
}
