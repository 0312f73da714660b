package com.swallowtail.publishing.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.swallowtail.publishing.media.MediaType;
import com.swallowtail.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingUploadHeadersTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            filetype, video/mp4,                 video/mp4
            filetype, VIDEO/MP4; codecs=avc1,    video/mp4
            type,     image/jpeg,                image/jpeg
            filename, holiday.MOV,               video/quicktime
            name,     loaf.webp,                 image/webp
            filetype, text/html,                 application/octet-stream
            filename, page.html,                 application/octet-stream
            caption,  video/mp4,                 application/octet-stream
            """)
    void the_type_of_a_file_is_read_from_its_metadata(String key, String value, String type) {
        assertThat(Metadata.read(key + " " + base64(value)).contentType()).isEqualTo(type);
    }

    @Test
    void metadata_is_kept_as_it_came() {
        var header = "filename " + base64("a.mp4") + ",is_confidential";

        assertThat(Metadata.read(header).header()).isEqualTo(header);
        assertThat(Metadata.read(null).header()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"filename !!!", "a YQ==,a YQ==", "a YQ== YQ==", "a YQ==,", ",", "gr\u00fcn YQ=="})
    void metadata_that_breaks_the_form_is_refused(String header) {
        assertThatThrownBy(() -> Metadata.read(header))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                        .isEqualTo(UploadProblem.UPLOAD_METADATA_INVALID));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            bytes=0-9,     0,  9, true
            bytes=90-,     90, 99, true
            bytes=-10,     90, 99, true
            bytes=-1000,   0,  99, true
            bytes=50-1000, 50, 99, true
            bytes=9-5,     0,  99, false
            'bytes=0-1,5-6', 0, 99, false
            bytes=-,       0,  99, false
            lines=1-2,     0,  99, false
            ,              0,  99, false
            """)
    void a_range_is_a_part_of_the_file_and_an_invalid_one_is_all_of_it(
            String header, long first, long last, boolean partial) {
        assertThat(Span.of(header, 100)).isEqualTo(new Span(first, last, 100, partial));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void a_range_behind_the_file_is_refused_with_its_length(String header) {
        assertThatThrownBy(() -> Span.of(header, 100))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.headers())
                        .containsEntry("Content-Range", "bytes */100"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            000000186674797069736f6d, video/mp4
            000000146674797071742020, video/quicktime
            1a45dfa3a342868101000000, video/webm
            ffd8ffe000104a4649460001, image/jpeg
            89504e470d0a1a0a0000000d, image/png
            524946461a00000057454250, image/webp
            """)
    void first_bytes_tell_a_type(String hex, String type) {
        assertThat(MediaType.ofBytes(HexFormat.of().parseHex(hex))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "3c68746d6c3e", "524946461a00000041564920"})
    void other_bytes_tell_nothing(String hex) {
        assertThat(MediaType.ofBytes(HexFormat.of().parseHex(hex))).isEmpty();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
