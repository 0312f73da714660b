package com.swallowtail.simulator.media;

import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServingMediaIT {
    @BeforeEach
    void reset() {
        control().reset();
    }

    @Test
    void the_samples_are_real_files() {
        assertThat(given().get("/media/sample.mp4").asByteArray())
                .hasSizeLessThan(100_000)
                .contains("ftyp".getBytes());
        given().get("/media/sample.jpg").then().statusCode(200).contentType("image/jpeg");
    }

    @Test
    void a_video_of_any_size_has_a_known_hash() throws Exception {
        Response video = given().get("/media/1000003.mp4");
        assertThat(video.getHeader("Content-Length")).isEqualTo("1000003");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(video.asByteArray());
        given().get("/media/1000003.mp4.sha256")
                .then()
                .body(equalTo(HexFormat.of().formatHex(hash)));
    }

    @Test
    void a_range_is_exactly_that_part() {
        byte[] whole = given().get("/media/100003.mp4").asByteArray();
        Response part = given().header("Range", "bytes=37-50001").get("/media/100003.mp4");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.getHeader("Content-Range")).isEqualTo("bytes 37-50001/100003");
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(whole, 37, 50002));
    }

    @Test
    void an_end_alone_counts_from_behind() {
        Response part = given().header("Range", "bytes=-10").get("/media/sample.mp4");
        assertThat(part.asByteArray()).hasSize(10);
    }

    @Test
    void a_range_outside_is_refused() {
        given().header("Range", "bytes=100003-").get("/media/100003.mp4").then().statusCode(416);
    }

    @Test
    void the_length_can_be_asked_alone() {
        assertThat(given().head("/media/100003.mp4").getHeader("Content-Length"))
                .isEqualTo("100003");
    }
}
