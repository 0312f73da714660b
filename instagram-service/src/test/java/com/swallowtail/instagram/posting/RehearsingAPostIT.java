package com.swallowtail.instagram.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import com.swallowtail.instagram.fixtures.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import org.junit.jupiter.api.Test;

/** A dry run says all that is wrong at once, and neither stores nor publishes anything. */
@QuarkusTest
@InstagramServiceTest
class RehearsingAPostIT {
    private final Tenant tenant = Tenant.connected();

    @Test
    void a_post_that_would_do_is_valid_and_instagram_is_not_asked() {
        tenant.posts()
                .rehearse(tenant.post("feed", "a rehearsal", "sample.jpg"))
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("errors", empty());
        tenant.read("posts").body("items", empty());
        assertThat(Tenant.simulator().requests(tenant.edge(""))).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_said_at_once_with_its_place() {
        tenant.posts()
                .rehearse(tenant.post("story", "stories are silent", "missing.jpg")
                        .put("collaborators", new JsonArray().add("a"))
                        .put("coverAtMs", 1)
                        .put("scheduledAt", "tomorrow"))
                .statusCode(200)
                .body("valid", equalTo(false))
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/caption", "/collaborators", "/coverAtMs", "/scheduledAt", "/media/0/url"));
    }

    @Test
    void the_file_that_breaks_a_rule_is_named() {
        var post = tenant.post("carousel", "mixed", "sample.jpg", "sample.mp4");
        post.getJsonArray("media").getJsonObject(1).put("altText", "a video has none");
        tenant.posts().rehearse(post).statusCode(200).body("errors.pointer", contains("/media/1/altText"));
        tenant.posts()
                .rehearse(tenant.post("feed", "no film", "sample.mp4"))
                .statusCode(200)
                .body("errors.pointer", everyItem(equalTo("/media/0/url")))
                .body("errors.code", hasItem("media-type-not-allowed"));
    }
}
