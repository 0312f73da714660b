package com.swallowtail.simulator.meta.container;

import static com.swallowtail.simulator.fixtures.Containers.create;
import static com.swallowtail.simulator.fixtures.Containers.created;
import static com.swallowtail.simulator.fixtures.Containers.image;
import static com.swallowtail.simulator.fixtures.Containers.reel;
import static com.swallowtail.simulator.fixtures.Containers.settled;
import static com.swallowtail.simulator.fixtures.Containers.status;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.ACCOUNT_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.FACEBOOK_SCOPES;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.INSTAGRAM_HOST;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.instagramToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.meta;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.pageToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.refused;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.with;
import static com.swallowtail.simulator.fixtures.Posts.sample;
import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.simulator.fixtures.MediaServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CreatingContainersIT {
    private final MediaServer server = new MediaServer();
    private String token = "";

    CreatingContainersIT() throws IOException {}

    @BeforeEach
    void reset() {
        control().reset();
        token = pageToken();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_picture_is_really_fetched_and_finished_at_once() {
        String id = created(token, image("fresh #bread"));
        assertThat(status(token, id).<String>path("status_code")).isEqualTo("FINISHED");
        assertThat(status(token, id).<String>path("status"))
                .isEqualTo("Finished: Media has been uploaded and it is ready to be published.");
        assertThat(meta().containers().getLast().path("bytes").asInt()).isEqualTo(34045);
    }

    @Test
    void a_video_is_busy_while_it_is_processed() {
        String id = created(token, reel());
        Response first = status(token, id);
        assertThat(first.<String>path("status_code")).isEqualTo("IN_PROGRESS");
        assertThat(settled(token, id).<String>path("video_status.processing_phase.status"))
                .isEqualTo("complete");
        assertThat(status(token, id).<String>path("copyright_check_status.status"))
                .isEqualTo("completed");
    }

    @Test
    void without_fields_a_container_is_its_id() {
        String id = created(token, image("x"));
        assertThat(with(token).get("/v25.0/" + id).jsonPath().getMap("")).containsOnlyKeys("id");
        refused(with(token).queryParam("fields", "caption").get("/v25.0/" + id), 400, 100, 0, "nonexisting field");
    }

    @Test
    void a_form_and_a_query_say_the_same_as_json() {
        String url = sample("sample.jpg");
        with(token).formParam("image_url", url).post(path()).then().statusCode(200);
        with(token).queryParam("image_url", url).post(path()).then().statusCode(200);
    }

    @Test
    void instagram_login_creates_as_well_but_without_the_parameters_of_facebook() {
        String path = INSTAGRAM_HOST + "/v25.0/me/media";
        with(instagramToken())
                .queryParam("image_url", sample("sample.jpg"))
                .post(path)
                .then()
                .statusCode(200);
        for (String name : List.of("upload_type", "product_tags", "is_paid_partnership", "audio_configuration")) {
            Response answer = with(instagramToken()).queryParam(name, "x").post(path);
            refused(answer, 400, 100, 0, name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "media_type, REEL, 2207023",
        "media_type, VIDEO, 2207023",
        "image_url, '', 0",
        "image_url, ftp://example.com/x.jpg, 2207052",
        "alt_text, LONG, 0",
        "location_id, bakery, 0",
        "collaborators, '[\"a\",\"b\",\"c\",\"d\"]', 0",
        "collaborators, '[\"@a\"]', 0",
        "user_tags, '[{\"username\":\"ana\"}]', 0",
        "user_tags, '[{\"username\":\"ana\",\"x\":1.5,\"y\":0}]', 0",
        "user_tags, 'ana', 0",
        "product_tags, '[{\"product_id\":\"7\"}]', 2207036",
        "product_tags, '[{\"product_id\":\"x\",\"x\":0,\"y\":0}]', 2207037",
        "upload_type, resumable, 0"
    })
    void what_does_not_fit_a_picture_is_refused(String name, String value, int subcode) {
        Map<String, Object> parameters = new HashMap<>(image("x"));
        parameters.put(name, value.equals("LONG") ? "x".repeat(1001) : value);
        Response answer = create(token, parameters);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<Integer>path("error.error_subcode")).isEqualTo(subcode == 0 ? null : subcode);
        assertThat(meta().containers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "alt_text, a cup, 100, 0",
        "trial_params, '{\"graduation_strategy\":\"NEVER\"}', 100, 0",
        "user_tags, '[{\"username\":\"ana\",\"x\":0.5,\"y\":0.5}]', 100, 0",
        "product_tags, '[{\"product_id\":\"7\",\"x\":0,\"y\":0}]', 100, 2207035",
        "is_carousel_item, true, 100, 2207023",
        "thumb_offset, 4100, 1, 2207057",
        "thumb_offset, -1, 1, 2207057",
        "upload_type, chunked, 100, 0",
        "upload_type, resumable, 100, 0"
    })
    void what_does_not_fit_a_reel_is_refused(String name, String value, int code, int subcode) {
        Map<String, Object> parameters = new HashMap<>(reel());
        parameters.put(name, value);
        refused(create(token, parameters), 400, code, subcode, "");
    }

    @Test
    void a_poll_and_a_comment_prompt_exclude_each_other() {
        Map<String, Object> parameters = new HashMap<>(image("x"));
        parameters.put("is_comment_prompt_used", true);
        parameters.put("poll_attachment", "{}");
        refused(create(token, parameters), 400, 100, 0, "INVALID_PARAM");
    }

    @Test
    void a_picture_that_is_not_there_or_slow_is_refused() {
        refused(create(token, picture(server.address("gone.jpg"))), 400, 9004, 2207052, "404");
        control().settings(Map.of("metaFetchMs", 200));
        control().fault(Map.of("path", "/media/sample.jpg", "delayMs", 900));
        refused(create(token, picture(sample("sample.jpg"))), 400, -2, 2207003, "in time");
    }

    @Test
    void a_picture_that_is_redirected_is_refused() {
        control().fault(Map.of("path", "/media/sample.jpg", "status", 302, "headers", Map.of("Location", "/x")));
        refused(create(token, picture(sample("sample.jpg"))), 400, 9004, 2207052, "302");
    }

    /** Each picture has the fault asked about and all the later ones. */
    @Test
    void the_order_of_checks_is_metas() {
        String tooLong = "#x".repeat(1101);
        String large = server.serving("large", MediaServer.picture(100, 900, 8 * 1024 * 1024 + 1));
        String noJpeg = server.serving("png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        String narrow = server.serving("narrow", MediaServer.picture(100, 900, 1000));
        refused(create(token, picture(large, tooLong)), 400, 36000, 2207004, "too large");
        refused(create(token, picture(noJpeg, tooLong)), 400, 36001, 2207005, "format");
        refused(create(token, picture(narrow, tooLong)), 400, 36003, 2207009, "aspect ratio");
        refused(create(token, picture(sample("sample.jpg"), tooLong)), 400, 36004, 2207010, "too long");
        refused(create(token, picture(sample("sample.jpg"), "#x ".repeat(31))), 400, 100, 2207040, "tags");
    }

    @Test
    void a_cover_is_a_picture_too() {
        Map<String, Object> parameters = new HashMap<>(reel());
        parameters.put("cover_url", sample("sample.mp4"));
        refused(create(token, parameters), 400, 36001, 2207005, "format");
        parameters.put("cover_url", sample("sample.jpg"));
        created(token, parameters);
    }

    @Test
    void a_video_that_cannot_be_played_shows_it_later() {
        String late = server.serving("late.mp4", MediaServer.video(5000, 360, 640, false));
        String id = created(token, Map.of("media_type", "REELS", "video_url", late));
        Response failed = settled(token, id);
        assertThat(failed.<String>path("status_code")).isEqualTo("ERROR");
        assertThat(failed.<String>path("status")).isEqualTo("Error: Media upload has failed with error code 2207026");
    }

    @Test
    void a_story_takes_either_a_picture_or_a_video() {
        String jpg = sample("sample.jpg");
        created(token, Map.of("media_type", "STORIES", "image_url", jpg));
        created(token, Map.of("media_type", "STORIES", "video_url", sample("sample.mp4")));
        refused(create(token, Map.of("media_type", "STORIES")), 400, 100, 0, "image_url");
        Map<String, Object> both = Map.of("media_type", "STORIES", "image_url", jpg, "video_url", jpg);
        refused(create(token, both), 400, 100, 0, "Only one");
    }

    @Test
    void an_account_gets_so_many_containers_a_day() {
        control().settings(Map.of("metaContainersPerDay", 2));
        created(token, image("1"));
        created(token, image("2"));
        refused(create(token, image("3")), 400, 9, 2207042, "2 containers");
        control().clock(Duration.ofHours(25));
        created(token, image("3"));
    }

    @Test
    void without_the_scope_nothing_is_created() {
        control().reset();
        String reader = meta().token("milabakes", "page", List.of("instagram_basic", "pages_read_engagement"));
        refused(create(reader, image("x")), 403, 10, 0, "instagram_content_publish");
    }

    @Test
    void the_container_of_another_account_does_not_exist() {
        String id = created(token, image("x"));
        String stranger = meta().token("milatravels", "page", FACEBOOK_SCOPES);
        refused(status(stranger, id), 400, 100, 33, id);
    }

    private static String path() {
        return "/v25.0/" + ACCOUNT_ID + "/media";
    }

    private static Map<String, Object> picture(String url) {
        return Map.of("image_url", url);
    }

    private static Map<String, Object> picture(String url, String caption) {
        return Map.of("image_url", url, "caption", caption);
    }
}
