package com.swallowtail.simulator.meta.container;

import static com.swallowtail.simulator.fixtures.Containers.create;
import static com.swallowtail.simulator.fixtures.Containers.created;
import static com.swallowtail.simulator.fixtures.Containers.publish;
import static com.swallowtail.simulator.fixtures.Containers.reel;
import static com.swallowtail.simulator.fixtures.Containers.settled;
import static com.swallowtail.simulator.fixtures.Containers.status;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.FACEBOOK_SCOPES;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.meta;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.pageToken;
import static com.swallowtail.simulator.fixtures.Posts.sample;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadingToMetaIT {
    private static final Map<String, ?> RESUMABLE = Map.of("media_type", "REELS", "upload_type", "resumable");

    private String token = "";
    private byte[] video = {};

    @BeforeEach
    void reset() {
        control().reset();
        control().settings(Map.of("metaContainerPolls", 0));
        token = pageToken();
        video = given().get("/media/1000003.mp4").asByteArray();
    }

    @Test
    void the_container_names_where_its_bytes_go_and_they_become_a_reel() {
        Response answer = create(token, RESUMABLE);
        String id = answer.path("id");
        String uri = answer.path("uri");
        assertThat(uri).endsWith("/ig-api-upload/v25.0/" + id);
        upload(token, 0, video.length)
                .body(video)
                .post(uri)
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("message", equalTo("Upload successful."));
        assertThat(status(token, id).<String>path("status_code")).isEqualTo("FINISHED");
        publish(token, id).then().statusCode(200);
        assertThat(meta().containers().getLast().path("sha256").asText())
                .isEqualTo(given().get("/media/1000003.mp4.sha256").asString());
    }

    @Test
    void a_broken_upload_continues_where_it_ended() {
        String id = created(token, RESUMABLE);
        byte[] first = Arrays.copyOf(video, 400_000);
        failed(upload(token, 0, video.length).body(first).post(path(id)), "PartialRequestError", true);
        Response asked = status(token, id);
        assertThat(asked.<String>path("status_code")).isEqualTo("IN_PROGRESS");
        assertThat(asked.<Integer>path("video_status.uploading_phase.bytes_transferred"))
                .isEqualTo(400_000);
        assertThat(asked.<Integer>path("video_status.uploading_phase.source_file_size"))
                .isEqualTo(video.length);
        byte[] rest = Arrays.copyOfRange(video, 400_000, video.length);
        failed(upload(token, 0, video.length).body(video).post(path(id)), "OffsetInvalidError", false);
        upload(token, 400_000, video.length).body(rest).post(path(id)).then().statusCode(200);
        assertThat(status(token, id).<String>path("status_code")).isEqualTo("FINISHED");
        failed(upload(token, video.length, video.length).body(new byte[1]).post(path(id)), "OffsetInvalidError", false);
    }

    @Test
    void more_bytes_than_announced_are_refused() {
        String id = created(token, RESUMABLE);
        failed(upload(token, 0, 1000).body(video).post(path(id)), "PartialRequestError", true);
    }

    @Test
    void the_bytes_can_be_fetched_instead() {
        String id = created(token, RESUMABLE);
        given().header("Authorization", "OAuth " + token)
                .header("file_url", sample("sample.mp4"))
                .post(path(id))
                .then()
                .statusCode(200);
        assertThat(settled(token, id).<String>path("status_code")).isEqualTo("FINISHED");
        String other = created(token, RESUMABLE);
        failed(
                given().header("Authorization", "OAuth " + token)
                        .header("file_url", sample("none.mp4"))
                        .post(path(other)),
                "ProcessingFailedError",
                false);
    }

    @Test
    void only_the_owner_uploads_and_only_with_the_scheme_of_the_upload_host() {
        String id = created(token, RESUMABLE);
        String stranger = meta().token("milatravels", "page", FACEBOOK_SCOPES);
        Response answer = upload(stranger, 0, video.length).body(video).post(path(id));
        failed(answer, "ProcessingFailedError", false);
        assertThat(answer.<String>path("debug_info.message"))
                .isEqualTo("{\"success\":false,\"error\":{\"message\":\"unauthorized user request\"}}");
        var bearer = given().header("Authorization", "Bearer " + token);
        failed(bearer.header("offset", 0).header("file_size", 1).post(path(id)), "ProcessingFailedError", false);
    }

    @Test
    void the_headers_are_needed() {
        String id = created(token, RESUMABLE);
        var bare = given().header("Authorization", "OAuth " + token).body(video);
        failed(bare.post(path(id)), "ProcessingFailedError", false);
    }

    @Test
    void what_is_fetched_from_an_address_takes_no_upload() {
        failed(
                upload(token, 0, video.length).body(video).post(path(created(token, reel()))),
                "OffsetInvalidError",
                false);
    }

    @Test
    void an_upload_that_is_no_video_ends_in_error() {
        String id = created(token, RESUMABLE);
        upload(token, 0, 5).body(new byte[5]).post(path(id)).then().statusCode(200);
        assertThat(status(token, id).<String>path("status")).endsWith("2207026");
    }

    private static String path(String id) {
        return "/ig-api-upload/v25.0/" + id;
    }

    private static RequestSpecification upload(String token, long offset, long size) {
        return given().header("Authorization", "OAuth " + token)
                .header("offset", offset)
                .header("file_size", size)
                .contentType("application/octet-stream");
    }

    private static void failed(Response answer, String type, boolean retriable) {
        assertThat(answer.<String>path("debug_info.type")).isEqualTo(type);
        assertThat(answer.<Boolean>path("debug_info.retriable")).isEqualTo(retriable);
        assertThat(answer.statusCode()).isEqualTo(400);
    }
}
