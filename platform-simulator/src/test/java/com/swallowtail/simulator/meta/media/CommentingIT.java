package com.swallowtail.simulator.meta.media;

import static com.swallowtail.simulator.fixtures.Containers.image;
import static com.swallowtail.simulator.fixtures.Containers.published;
import static com.swallowtail.simulator.fixtures.DeveloperApp.control;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.ACCOUNT_ID;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.FACEBOOK_SCOPES;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.meta;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.pageToken;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.refused;
import static com.swallowtail.simulator.fixtures.MetaDeveloper.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommentingIT {
    private String token = "";
    private String mediaId = "";

    @BeforeEach
    void reset() {
        control().reset();
        token = pageToken();
        mediaId = published(token, image("fresh"));
    }

    @Test
    void the_newest_comes_first_with_the_usual_fields() {
        said("first");
        said("second");
        Response list = with(token).get(on(mediaId, "comments"));
        assertThat(list.<List<String>>path("data.text")).containsExactly("second", "first");
        assertThat(list.<Map<String, ?>>path("data[0]")).containsOnlyKeys("timestamp", "text", "id");
    }

    @Test
    void a_page_holds_50_and_the_last_one_has_no_paging() {
        for (int count = 0; count < 51; count++) {
            said("comment " + count);
        }
        Response first = with(token).queryParam("limit", 100).get(on(mediaId, "comments"));
        assertThat(first.<List<String>>path("data")).hasSize(50);
        Response last = given().urlEncodingEnabled(false).get(first.<String>path("paging.next"));
        assertThat(last.<List<String>>path("data.text")).containsExactly("comment 0");
        assertThat(last.jsonPath().getMap("")).containsOnlyKeys("data");
    }

    @Test
    void a_reply_to_a_reply_hangs_on_the_same_comment() {
        String comment = said("lovely");
        String reply = with(token)
                .queryParam("message", "thanks")
                .post(on(comment, "replies"))
                .path("id");
        String second = with(token)
                .queryParam("message", "really")
                .post(on(reply, "replies"))
                .path("id");
        Response read = with(token)
                .queryParam("fields", "replies{id,text,user,parent_id,from},from,user,username,hidden,like_count,media")
                .get("/v25.0/" + comment);
        assertThat(read.<List<String>>path("replies.data.id")).containsExactly(reply, second);
        assertThat(read.<List<String>>path("replies.data.parent_id")).containsOnly(comment);
        assertThat(read.<String>path("replies.data[0].user.id")).isEqualTo(ACCOUNT_ID);
        assertThat(read.<String>path("from.username")).isEqualTo("ana");
        assertThat(read.<Object>path("user")).isNull();
        assertThat(with(token).get(on(comment, "replies")).<List<String>>path("data.text"))
                .containsExactly("thanks", "really");
        assertThat(with(token).get(on(mediaId, "comments")).<List<String>>path("data"))
                .hasSize(1);
    }

    @Test
    void a_hidden_comment_cannot_be_replied_to() {
        String comment = said("rude");
        with(token).queryParam("hide", true).post("/v25.0/" + comment).then().statusCode(200);
        assertThat(hidden(comment)).isTrue();
        refused(with(token).queryParam("message", "x").post(on(comment, "replies")), 400, 100, 0, "hidden");
        with(token).queryParam("hide", false).post("/v25.0/" + comment).then().statusCode(200);
        with(token)
                .queryParam("message", "x")
                .post(on(comment, "replies"))
                .then()
                .statusCode(200);
    }

    @Test
    void ones_own_comment_stays_visible() {
        String own = with(token)
                .queryParam("message", "hello all")
                .post(on(mediaId, "comments"))
                .path("id");
        with(token).queryParam("hide", true).post("/v25.0/" + own).then().statusCode(200);
        assertThat(hidden(own)).isFalse();
    }

    @Test
    void a_deleted_comment_is_gone_with_its_replies() {
        String comment = said("spam");
        String reply =
                meta().comment(mediaId, "leo", "more spam", comment).path("id").asText();
        assertThat(with(token).delete("/v25.0/" + comment).<Boolean>path("success"))
                .isTrue();
        refused(with(token).get("/v25.0/" + comment), 400, 100, 33, comment);
        refused(with(token).get("/v25.0/" + reply), 400, 100, 33, reply);
    }

    @Test
    void comments_can_be_turned_off() {
        with(token)
                .queryParam("comment_enabled", false)
                .post("/v25.0/" + mediaId)
                .then()
                .statusCode(200);
        assertThat(with(token)
                        .queryParam("fields", "is_comment_enabled")
                        .get("/v25.0/" + mediaId)
                        .<Boolean>path("is_comment_enabled"))
                .isFalse();
        refused(with(token).queryParam("message", "x").post(on(mediaId, "comments")), 400, 100, 0, "turned off");
        refused(with(token).post("/v25.0/" + mediaId), 400, 100, 0, "comment_enabled");
    }

    @Test
    void comments_are_the_owners_business() {
        String comment = said("lovely");
        String stranger = meta().token("milatravels", "page", FACEBOOK_SCOPES);
        refused(with(stranger).get(on(mediaId, "comments")), 400, 100, 33, mediaId);
        refused(with(stranger).delete("/v25.0/" + comment), 400, 100, 33, comment);
        refused(with(token).get(on("17870000000000000", "comments")), 400, 100, 33, "17870000000000000");
    }

    private String said(String text) {
        return meta().comment(mediaId, "ana", text, null).path("id").asText();
    }

    private boolean hidden(String comment) {
        return with(token)
                .queryParam("fields", "hidden")
                .get("/v25.0/" + comment)
                .path("hidden");
    }

    private static String on(String id, String edge) {
        return "/v25.0/" + id + "/" + edge;
    }
}
