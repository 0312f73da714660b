package com.swallowtail.instagram.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.publishing.platform.PlatformJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainerParametersTest {
    private static final URI MEDIA = URI.create("https://cdn.example.com/1.jpg");
    private static final Details DETAILS = new Details("Fresh #coffee", "7640348500", List.of("anna.brews"));

    @Test
    void an_image_has_metas_own_names() {
        var tag = new UserTag("kevinhart4real", 0.5, 0.8);
        assertThat(json(new ContainerOrder.Image(MEDIA, "A cup", List.of(tag), DETAILS)))
                .isEqualTo("{\"image_url\":\"https://cdn.example.com/1.jpg\",\"alt_text\":\"A cup\","
                        + "\"user_tags\":[{\"username\":\"kevinhart4real\",\"x\":0.5,\"y\":0.8}],"
                        + "\"caption\":\"Fresh #coffee\",\"location_id\":\"7640348500\","
                        + "\"collaborators\":[\"anna.brews\"]}");
    }

    @Test
    void a_reel_has_its_options_and_tags_without_a_place() {
        var options = new ReelOptions(MEDIA, 1500, true, "MANUAL");
        var reel = new ContainerOrder.Reel(
                new VideoSource.Upload(), options, List.of(new UserTag("therock", null, null)), DETAILS);
        assertThat(json(reel))
                .isEqualTo("{\"media_type\":\"REELS\",\"upload_type\":\"resumable\","
                        + "\"user_tags\":[{\"username\":\"therock\"}],\"caption\":\"Fresh #coffee\","
                        + "\"location_id\":\"7640348500\",\"collaborators\":[\"anna.brews\"],"
                        + "\"cover_url\":\"https://cdn.example.com/1.jpg\",\"thumb_offset\":1500,"
                        + "\"share_to_feed\":true,\"trial_params\":{\"graduation_strategy\":\"MANUAL\"}}");
    }

    @Test
    void a_carousel_is_its_children_and_its_words() {
        assertThat(json(new ContainerOrder.Carousel(List.of("1", "2"), new Details(null, null, List.of()))))
                .isEqualTo("{\"media_type\":\"CAROUSEL\",\"children\":[\"1\",\"2\"]}");
        assertThat(json(new ContainerOrder.CarouselVideo(new VideoSource.Pull(MEDIA))))
                .isEqualTo("{\"is_carousel_item\":true,\"media_type\":\"VIDEO\","
                        + "\"video_url\":\"https://cdn.example.com/1.jpg\"}");
    }

    private static String json(ContainerOrder order) {
        return new String(PlatformJson.write(ContainerParameters.of(order)), StandardCharsets.UTF_8);
    }
}
