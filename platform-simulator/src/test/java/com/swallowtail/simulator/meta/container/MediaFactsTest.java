package com.swallowtail.simulator.meta.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.simulator.fixtures.MediaServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MediaFactsTest {
    @Test
    void a_real_picture_tells_its_size() throws IOException {
        MediaFacts facts = MediaFacts.of(sample("sample.jpg"));
        assertThat(facts.isJpeg()).isTrue();
        assertThat(facts.width()).isEqualTo(720);
        assertThat(facts.height()).isEqualTo(900);
    }

    @Test
    void a_file_of_several_pictures_is_no_jpeg() {
        byte[] several = ByteBuffer.allocate(40)
                .putShort((short) 0xFFD8)
                .putShort((short) 0xFFE2)
                .putShort((short) 16)
                .put("MPF\0".getBytes(StandardCharsets.US_ASCII))
                .array();
        assertThat(MediaFacts.of(several)).isEqualTo(MediaFacts.UNKNOWN);
    }

    @Test
    void a_real_video_tells_its_length_and_can_be_streamed() throws IOException {
        MediaFacts facts = MediaFacts.of(sample("sample.mp4"));
        assertThat(facts.isVideo()).isTrue();
        assertThat(facts.streamable()).isTrue();
        assertThat(facts.duration()).isBetween(Duration.ofSeconds(4), Duration.ofMillis(4100));
        assertThat(facts.width()).isEqualTo(360);
        assertThat(facts.height()).isEqualTo(640);
    }

    @Test
    void a_video_whose_index_comes_last_cannot_be_streamed() {
        assertThat(MediaFacts.of(MediaServer.video(5000, 360, 640, false)).streamable())
                .isFalse();
        assertThat(MediaFacts.of(MediaServer.video(5000, 360, 640, true)).streamable())
                .isTrue();
    }

    @Test
    void of_a_long_index_the_beginning_is_enough() {
        byte[] start = Arrays.copyOf(MediaServer.video(5000, 360, 640, true), 232);
        ByteBuffer.wrap(start).putInt(16, 5_000_000);
        assertThat(MediaFacts.of(start)).isEqualTo(MediaFacts.of(MediaServer.video(5000, 360, 640, true)));
    }

    @Test
    void an_edit_list_spoils_a_video() {
        byte[] video = MediaServer.video(5000, 360, 640, true);
        byte[] edited = new String(video, StandardCharsets.ISO_8859_1)
                .replace("tkhd", "elst")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(MediaFacts.of(edited).streamable()).isFalse();
    }

    @Test
    void anything_else_is_unknown() {
        assertThat(MediaFacts.of("GIF89a, and then some".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(MediaFacts.UNKNOWN);
        assertThat(MediaFacts.of(new byte[0])).isEqualTo(MediaFacts.UNKNOWN);
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream file = MediaFactsTest.class.getResourceAsStream("/media/" + name)) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }
}
