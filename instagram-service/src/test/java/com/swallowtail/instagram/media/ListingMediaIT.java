package com.swallowtail.instagram.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import com.swallowtail.instagram.fixtures.Publisher;
import com.swallowtail.instagram.fixtures.Tenant;
import com.swallowtail.instagram.platform.Instagram;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InstagramServiceTest
class ListingMediaIT {
    private final Tenant tenant = Tenant.connected();
    private final Publisher publisher;

    ListingMediaIT(Instagram instagram) {
        this.publisher = new Publisher(instagram, tenant);
    }

    @Test
    void pages_lead_from_the_newest_media_to_the_oldest() {
        List.of("first loaf", "second loaf", "third loaf").forEach(publisher::image);
        publisher.story();
        List<String> captions = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonObject page = tenant.found("media?limit=2&cursor=" + cursor);
            page.getJsonArray("items").forEach(media -> captions.add(((JsonObject) media).getString("caption")));
            cursor = page.getString("nextCursor");
        }
        assertThat(captions).containsExactly("third loaf", "second loaf", "first loaf");
    }

    @Test
    void media_is_shown_with_its_counts_and_the_time_of_asking() {
        String id = publisher.image("sourdough");
        Tenant.simulator().meta().comment(id, "ana", "yum", null);
        tenant.read("media")
                .statusCode(200)
                .body("items[0].id", equalTo(id))
                .body("items[0].type", equalTo("IMAGE"))
                .body("items[0].productType", equalTo("FEED"))
                .body("items[0].permalink", notNullValue())
                .body("items[0].username", equalTo(tenant.username()))
                .body("items[0].commentCount", equalTo(1))
                .body("items[0].createdAt", containsString("Z"))
                .body("items[0].window.period", equalTo("lifetime"))
                .body("items[0].window.since", containsString("Z"))
                .body("items[0].fetchedAt", containsString("Z"));
    }

    @Test
    void with_instagrams_own_login_it_is_the_same_and_instagrams_host_alone_is_asked() {
        var own = Tenant.connectedWithInstagram();
        Tenant.simulator().clearRequests();
        String id = new Publisher(publisher.instagram(), own).image("rye");
        own.read("media").statusCode(200).body("items[0].id", equalTo(id));
        own.read("media/" + id + "/comments").statusCode(200);
        assertThat(Tenant.simulator().requests("/v25.0/")).isNotEmpty().allSatisfy(request -> assertThat(request.host())
                .isEqualTo("graph.instagram.com"));
    }

    @Test
    void a_count_that_is_not_told_is_null_with_a_reason() {
        Tenant.simulator()
                .answer(
                        "/v25.0/" + tenant.accountId() + "/media",
                        1,
                        200,
                        Map.of(
                                "data",
                                List.of(Map.of(
                                        "id", "17920238422030506", "media_type", "IMAGE", "comments_count", 0))));
        tenant.read("media")
                .statusCode(200)
                .body("items[0].likeCount", nullValue())
                .body("items[0].notAvailable.likeCount.reason", equalTo("hidden"))
                .body("items[0].commentCount", equalTo(0))
                .body("items[0].notAvailable.commentCount", nullValue());
    }

    @Test
    void an_account_without_media_has_an_empty_list() {
        tenant.read("media").statusCode(200).body("items", hasSize(0)).body("nextCursor", nullValue());
    }

    @Test
    void a_forged_cursor_is_refused() {
        tenant.read("media?cursor=bogus").statusCode(422).body("code", equalTo("validation-failed"));
    }

    @Test
    void the_token_is_in_no_address_and_in_no_answer() {
        List.of("one", "two").forEach(publisher::image);
        String token = tenant.token().getString("accessToken");
        tenant.read("media?limit=1")
                .statusCode(200)
                .body("nextCursor", notNullValue())
                .body(not(containsString(token)))
                .body(not(containsString("access_token")));
        assertThat(Tenant.simulator().requests("/v25.0/" + tenant.accountId()))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.query()).doesNotContain("access_token", token));
    }
}
