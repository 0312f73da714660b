package com.swallowtail.publishing.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaFactsTest {
    private static final String UNSAID = "application/octet-stream";

    @Test
    void a_video_tells_its_sides_and_duration() throws IOException {
        assertThat(facts(sample("sample.mp4")))
                .isEqualTo(new MediaFacts("video/mp4", 1000, 360, 640, Duration.ofSeconds(2)));
    }

    @Test
    void the_first_half_kilobyte_of_it_is_enough() throws IOException {
        assertThat(facts(Arrays.copyOf(sample("sample.mp4"), 512)))
                .isEqualTo(new MediaFacts("video/mp4", 1000, 360, 640, Duration.ofSeconds(2)));
    }

    @Test
    void a_video_that_tells_of_itself_at_its_end_is_unknown() {
        var head = ByteBuffer.allocate(64)
                .putInt(16)
                .put("ftypisom".getBytes())
                .putInt(0)
                .putInt(1_000_000)
                .put("mdat".getBytes());
        assertThat(facts(head.array())).isEqualTo(new MediaFacts("video/mp4", 1000, null, null, null));
    }

    @Test
    void a_video_that_is_shown_turned_has_its_sides_swapped() throws IOException {
        var turned = sample("sample.mp4");
        int matrix = indexOf(turned, "tkhd") + 4 + 40;
        ByteBuffer.wrap(turned).putInt(matrix, 0).putInt(matrix + 16, 0);
        var facts = facts(turned);
        assertThat(facts.width()).isEqualTo(640);
        assertThat(facts.height()).isEqualTo(360);
    }

    @Test
    void a_photo_tells_its_sides() throws IOException {
        assertThat(facts(sample("sample.jpg"))).isEqualTo(new MediaFacts("image/jpeg", 1000, 720, 1080, null));
    }

    @Test
    void a_png_tells_its_sides() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(31, 7, BufferedImage.TYPE_INT_RGB), "png", png);
        assertThat(facts(png.toByteArray())).isEqualTo(new MediaFacts("image/png", 1000, 31, 7, null));
    }

    @ParameterizedTest
    @CsvSource({
        "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA, 1, 1",
        "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAAAAAAA=, 1, 1",
        "UklGRhoAAABXRUJQVlA4WAoAAAAQAAAAfwIA3wEAQUxQSAAAAAA=, 640, 480"
    })
    void a_webp_of_each_kind_tells_its_sides(String base64, int width, int height) {
        assertThat(facts(Base64.getDecoder().decode(base64)))
                .isEqualTo(new MediaFacts("image/webp", 1000, width, height, null));
    }

    @Test
    void what_the_bytes_are_counts_more_than_what_is_said_of_them() throws IOException {
        assertThat(MediaFacts.of("video/mp4", 1000, sample("sample.jpg")).contentType())
                .isEqualTo("image/jpeg");
        assertThat(MediaFacts.of("text/html", 5, "<html>".getBytes()).contentType())
                .isEqualTo("text/html");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 0x70000000, 0xffffffff})
    void a_box_that_lies_about_its_size_is_not_believed(int size) {
        var head = ByteBuffer.allocate(80)
                .putInt(16)
                .put("ftypisom".getBytes())
                .putInt(0)
                .putInt(size)
                .put("moov".getBytes())
                .putInt(size)
                .put("mvhd".getBytes())
                .putLong(Long.MAX_VALUE);
        assertThat(facts(head.array()).width()).isNull();
    }

    @Test
    void a_movie_shorter_than_a_millisecond_lasts_one() throws IOException {
        var video = sample("sample.mp4");
        ByteBuffer.wrap(video, indexOf(video, "mvhd") + 16, 8).putInt(48_000).putInt(1);
        assertThat(facts(video).duration()).isEqualTo(Duration.ofMillis(1));
    }

    @Property(tries = 300)
    void a_file_cut_or_spoiled_anywhere_is_read_without_harm(@ForAll("spoiled") byte[] head) {
        var facts = facts(head);
        assertThat(facts.width()).satisfiesAnyOf(it -> assertThat(it).isNull(), it -> assertThat(it)
                .isPositive());
        assertThat(facts.duration()).satisfiesAnyOf(it -> assertThat(it).isNull(), it -> assertThat(it)
                .isPositive());
    }

    @Provide
    Arbitrary<byte[]> spoiled() throws IOException {
        var samples = Arbitraries.of(sample("sample.mp4"), sample("sample.jpg"), webp());
        return samples.flatMap(sample -> Arbitraries.integers()
                .between(0, Math.min(sample.length, 2000))
                .flatMap(length -> Arbitraries.integers().between(0, 2000).flatMap(at -> Arbitraries.bytes()
                        .map(value -> spoiled(sample, length, at, value)))));
    }

    private static byte[] spoiled(byte[] sample, int length, int at, byte value) {
        var head = Arrays.copyOf(sample, length);
        if (at < length) {
            head[at] = value;
        }
        return head;
    }

    private static byte[] webp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAAAAAAA=");
    }

    private static MediaFacts facts(byte[] head) {
        return MediaFacts.of(UNSAID, 1000, head);
    }

    private static int indexOf(byte[] bytes, String box) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(box);
    }

    private static byte[] sample(String name) throws IOException {
        try (var file = MediaFactsTest.class.getResourceAsStream("/media/" + name)) {
            return file.readAllBytes();
        }
    }
}
