package com.swallowtail.tiktok.video;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.tiktok.fixtures.Tenant;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TikTokServiceTest
class ListingVideosIT {
    private final Tenant tenant = Tenant.connected();

    @Test
    void pages_lead_from_the_newest_video_to_the_oldest() {
        tenant.awaitStatus(tenant.created(tenant.video("first loaf")), "published");
        tenant.awaitStatus(tenant.created(tenant.video("second loaf")), "published");
        tenant.awaitStatus(tenant.created(tenant.video("third loaf")), "published");

        List<String> titles = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonObject page = page("?limit=2&cursor=" + cursor);
            assertThat(page.getJsonArray("items").size()).isLessThanOrEqualTo(2);
            page.getJsonArray("items").forEach(video -> titles.add(text((JsonObject) video)));
            cursor = page.getString("nextCursor");
        }
        assertThat(titles).containsExactly("third loaf", "second loaf", "first loaf");
    }

    private static String text(JsonObject video) {
        assertThat(video.getString("id")).matches("\\d{19}");
        assertThat(video.getString("createdAt")).endsWith("Z");
        return video.getString("description") == null ? video.getString("title") : video.getString("description");
    }

    private JsonObject page(String query) {
        return new JsonObject(tenant.caller()
                .get("/api/v1/instances/" + tenant.instance() + "/tiktok/videos" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
