package com.swallowtail.instagram.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import com.swallowtail.instagram.fixtures.Publisher;
import com.swallowtail.instagram.fixtures.Tenant;
import com.swallowtail.instagram.platform.Instagram;
import com.swallowtail.testsupport.MetaControl;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@InstagramServiceTest
class ReadingCommentsIT {
    private final MetaControl meta = Tenant.simulator().meta();
    private final Tenant tenant = Tenant.connected();
    private final Instagram instagram;

    ReadingCommentsIT(Instagram instagram) {
        this.instagram = instagram;
    }

    @Test
    void comments_come_with_their_replies() {
        String id = publishedBy(tenant);
        String comment =
                meta.comment(id, "ana", "This is awesome!", null).path("id").asText();
        meta.comment(id, "leo", "Indeed", comment);
        tenant.read("media/" + id + "/comments")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(comment))
                .body("items[0].text", equalTo("This is awesome!"))
                .body("items[0].username", equalTo("ana"))
                .body("items[0].authorId", notNullValue())
                .body("items[0].hidden", equalTo(false))
                .body("items[0].window.since", notNullValue())
                .body("items[0].fetchedAt", notNullValue())
                .body("items[0].replies.text", contains("Indeed"))
                .body("items[0].moreReplies", equalTo(false))
                .body("nextCursor", nullValue());
    }

    @Test
    void never_more_than_50_come_at_once_and_none_is_lost() {
        String id = publishedBy(tenant);
        IntStream.range(0, 53).forEach(number -> meta.comment(id, "ana", "comment " + number, null));
        JsonObject first = tenant.found("media/" + id + "/comments?limit=100");
        assertThat(first.getJsonArray("items").size()).isEqualTo(50);
        JsonObject last = tenant.found("media/" + id + "/comments?limit=100&cursor=" + first.getString("nextCursor"));
        assertThat(last.getString("nextCursor")).isNull();
        Set<String> ids = new HashSet<>();
        first.getJsonArray("items").forEach(each -> ids.add(((JsonObject) each).getString("id")));
        last.getJsonArray("items").forEach(each -> ids.add(((JsonObject) each).getString("id")));
        assertThat(ids).hasSize(53);
    }

    @Test
    void media_of_another_account_is_not_there() {
        String foreign = publishedBy(Tenant.connected());
        for (String what : Set.of("comments", "insights")) {
            tenant.read("media/" + foreign + "/" + what).statusCode(404).body("code", equalTo("not-found"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"17999999999999999", "me", "0", "1%2Fcomments", "17841;x"})
    void media_that_does_not_exist_is_not_there(String id) {
        tenant.read("media/" + id + "/comments").statusCode(404);
        tenant.read("media/" + id + "/insights").statusCode(404);
    }

    @Test
    void the_account_itself_is_no_media() {
        tenant.read("media/" + tenant.accountId() + "/comments").statusCode(404);
    }

    private String publishedBy(Tenant owner) {
        return new Publisher(instagram, owner).image("x");
    }
}
