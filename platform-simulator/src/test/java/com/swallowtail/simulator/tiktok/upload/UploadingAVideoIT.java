package com.swallowtail.simulator.tiktok.upload;

import static com.swallowtail.simulator.fixtures.DeveloperApp.address;
import static com.swallowtail.simulator.fixtures.DeveloperApp.connected;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.DeveloperApp.problem;
import static com.swallowtail.simulator.fixtures.Posts.PUBLIC;
import static com.swallowtail.simulator.fixtures.Posts.VIDEO_INIT;
import static com.swallowtail.simulator.fixtures.Posts.body;
import static com.swallowtail.simulator.fixtures.Posts.file;
import static com.swallowtail.simulator.fixtures.Posts.post;
import static com.swallowtail.simulator.fixtures.Posts.publication;
import static com.swallowtail.simulator.fixtures.Posts.sample;
import static com.swallowtail.simulator.fixtures.Posts.settled;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadingAVideoIT {
    private static final int CHUNK = 5_300_000;
    private static final int SIZE = 2 * CHUNK + 123;
    private static final int LENGTH_OF_LAST = CHUNK + 123;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Response init;

    @BeforeEach
    void begin() {
        control().reset();
        control().settings(Map.of("processingMs", 0));
        init = post(connected(), VIDEO_INIT, body(Map.of("privacy_level", PUBLIC), file(SIZE, CHUNK, 2)));
    }

    @Test
    void chunks_in_order_are_answered_206_then_201_with_the_progress() {
        byte[] video = content();
        HttpResponse<Void> first = put(0, Arrays.copyOf(video, CHUNK));
        HttpResponse<Void> last = put(CHUNK, Arrays.copyOfRange(video, CHUNK, SIZE));
        assertThat(first.statusCode()).isEqualTo(206);
        assertThat(first.headers().firstValue("Content-Range")).hasValue("bytes 0-" + (CHUNK - 1) + "/" + SIZE);
        assertThat(last.statusCode()).isEqualTo(201);
        assertThat(last.headers().firstValue("Content-Range")).hasValue("bytes 0-" + (SIZE - 1) + "/" + SIZE);
        var truth = settled(publishId(), "PUBLISH_COMPLETE");
        assertThat(truth.path("bytes").asLong()).isEqualTo(SIZE);
        assertThat(truth.path("sha256").asText())
                .isEqualTo(given().get(sample(SIZE + ".mp4.sha256")).asString());
    }

    @Test
    void the_address_is_short_and_names_this_machine() {
        String url = init.path("data.upload_url");
        assertThat(url).hasSizeLessThanOrEqualTo(256).contains("/video/?upload_id=");
        assertThat(publishId()).startsWith("v_pub_file~v2-1.");
    }

    @Test
    void a_chunk_out_of_place_is_answered_416_with_the_progress() {
        put(0, new byte[CHUNK]);
        HttpResponse<Void> again = put(0, new byte[CHUNK]);
        assertThat(again.statusCode()).isEqualTo(416);
        assertThat(again.headers().firstValue("Content-Range")).hasValue("bytes 0-" + (CHUNK - 1) + "/" + SIZE);
        assertThat(problem("/video/")).contains("begins at 0 where " + CHUNK);
    }

    @Test
    void before_the_first_byte_the_progress_names_no_range() {
        HttpResponse<Void> tooEarly = put(CHUNK, new byte[LENGTH_OF_LAST]);
        assertThat(tooEarly.statusCode()).isEqualTo(416);
        assertThat(tooEarly.headers().firstValue("Content-Range")).hasValue("bytes */" + SIZE);
    }

    @Test
    void a_chunk_of_another_size_than_planned_is_refused() {
        refused(put(0, new byte[CHUNK + 1]), 400, "where the plan says " + CHUNK);
    }

    @Test
    void the_headers_must_fit() {
        refused(put("text/plain", "bytes 0-9/" + SIZE, new byte[10]), 400, "Content-Type");
        refused(put("video/mp4", "bytes=0-9", new byte[10]), 400, "Content-Range is not of the form");
        refused(put("video/mp4", "bytes 0-9/77", new byte[10]), 400, "another total");
        refused(put("video/mp4", "bytes 0-19/" + SIZE, new byte[10]), 400, "Content-Length");
    }

    @Test
    void the_address_expires_after_an_hour() {
        control().clock(Duration.ofMinutes(61));
        refused(put(0, new byte[CHUNK]), 403, "expired");
    }

    @Test
    void an_unknown_address_is_not_found() {
        HttpResponse<Void> answer =
                put(address() + "/video/?upload_id=1&upload_token=x", "video/mp4", "bytes 0-9/10", new byte[10]);
        refused(answer, 404, "no such upload task");
    }

    @Test
    void a_server_error_stores_nothing_and_the_chunk_can_be_sent_again() {
        control().answer("/video/", 1, 503, null);
        assertThat(put(0, new byte[CHUNK]).statusCode()).isEqualTo(503);
        assertThat(put(0, new byte[CHUNK]).statusCode()).isEqualTo(206);
    }

    @Test
    void a_cut_after_the_work_leaves_the_chunk_stored() {
        control().dropAfter("/video/", 1);
        assertThatThrownBy(() -> put(0, new byte[CHUNK])).isInstanceOf(UncheckedIOException.class);
        assertThat(publication(publishId()).path("bytes").asLong()).isEqualTo(CHUNK);
    }

    @Test
    void bytes_that_are_no_video_fail_the_format_check() {
        put(0, new byte[CHUNK]);
        put(CHUNK, new byte[LENGTH_OF_LAST]);
        assertThat(settled(publishId(), "FAILED").path("failReason").asText()).isEqualTo("file_format_check_failed");
    }

    private String publishId() {
        return init.path("data.publish_id");
    }

    private static byte[] content() {
        return given().get(sample(SIZE + ".mp4")).asByteArray();
    }

    private HttpResponse<Void> put(int first, byte[] chunk) {
        return put("video/mp4", "bytes " + first + "-" + (first + chunk.length - 1) + "/" + SIZE, chunk);
    }

    private HttpResponse<Void> put(String type, String range, byte[] chunk) {
        return put(init.path("data.upload_url"), type, range, chunk);
    }

    /** By the plain client, as REST Assured adds a charset to any type. */
    private static HttpResponse<Void> put(String url, String type, String range, byte[] chunk) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", type)
                .header("Content-Range", range)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(chunk))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void refused(HttpResponse<Void> answer, int status, String why) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(problem("/video/")).contains(why);
    }
}
