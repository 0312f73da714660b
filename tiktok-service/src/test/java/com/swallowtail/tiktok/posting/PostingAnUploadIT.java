package com.swallowtail.tiktok.posting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.swallowtail.publishing.upload.UploadedMedia;
import com.swallowtail.testsupport.Tus;
import com.swallowtail.tiktok.fixtures.Tenant;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TikTokServiceTest
class PostingAnUploadIT {
    private final Tenant tenant = Tenant.connected();
    private final Tus tus = tenant.tus();

    @Inject
    Pool database;

    @Inject
    UploadedMedia media;

    @Test
    void its_bytes_go_to_TikTok_from_the_store_and_then_it_is_deleted() {
        // Given
        var upload = tus.uploaded(given().get(tenant.media("25000000.mp4")).asByteArray(), "video.mp4");
        // When
        var id = tenant.created(post("in chunks", upload).put("transfer", "FILE_UPLOAD"));
        var post = tenant.awaitStatus(id, "published");
        // Then
        assertThat(tenant.publications().getFirst().path("sha256").asText()).isEqualTo(hashOf("25000000.mp4"));
        assertThat(post.getJsonArray("media")).isEqualTo(new JsonArray().add(new JsonObject().put("uploadId", upload)));
        Awaitility.await("the end of the upload")
                .untilAsserted(() -> assertThat(file(upload)).doesNotExist());
        tus.request().head(tus.uploads() + "/" + upload).then().statusCode(404);
    }

    @Test
    void it_is_kept_for_as_long_as_a_post_needs_it_and_two_may() {
        // Given
        var upload = tus.uploaded(given().get(tenant.media("sample.mp4")).asByteArray(), "video.mp4");
        var tomorrow = Instant.now().plus(Duration.ofDays(2)).toString();
        var waiting = tenant.created(post("later", upload).put("scheduledAt", tomorrow));
        var now = tenant.created(post("now", upload).put("transfer", "FILE_UPLOAD"));
        expire(upload);
        // When
        tenant.awaitStatus(now, "published");
        // Then
        tus.request()
                .delete(tus.uploads() + "/" + upload)
                .then()
                .statusCode(409)
                .body("code", equalTo("upload-in-use"));
        assertThat(file(upload)).exists();
        tenant.caller().delete(tenant.posts() + "/" + waiting).then().statusCode(200);
        Awaitility.await("the end of the upload")
                .untilAsserted(() -> assertThat(file(upload)).doesNotExist());
    }

    @Test
    void one_that_no_post_uses_is_deleted_when_its_time_is_over() {
        var upload = tus.uploaded(Tus.bytes(100), "a.mp4");

        expire(upload);

        Awaitility.await("the end of the upload")
                .untilAsserted(() -> assertThat(file(upload)).doesNotExist());
    }

    @Test
    void a_platform_fetches_it_by_its_signed_address_whole_or_in_part() {
        var bytes = Tus.bytes(1000);
        var upload = tus.uploaded(bytes, "a.mp4");

        var address = media.of(tenant.instance(), upload).address().await().indefinitely();

        assertThat(address.toString()).startsWith(Tenant.setting("PUBLIC_BASE_URL") + tus.uploads() + "/" + upload);
        var whole = given().get(pathOf(address))
                .then()
                .statusCode(200)
                .contentType("video/mp4")
                .extract();
        assertThat(whole.asByteArray()).isEqualTo(bytes);
        assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
        given().head(pathOf(address)).then().statusCode(200).header("Content-Length", "1000");
        var part = given().header("Range", "bytes=100-199")
                .get(pathOf(address))
                .then()
                .statusCode(206)
                .header("Content-Range", "bytes 100-199/1000")
                .extract();
        assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 100, 200));
        given().header("Range", "bytes=1000-")
                .get(pathOf(address))
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */1000")
                .body("code", equalTo("range-not-satisfiable"));
        given().get(pathOf(address).replace("expires=", "expires=9")).then().statusCode(404);
    }

    @Test
    void one_that_is_unknown_unfinished_foreign_or_no_media_is_refused_with_its_place() {
        var foreign = Tenant.connected().tus().uploaded(Tus.bytes(10), "a.mp4");
        var unfinished = Tus.idOf(tus.create(10, "a.mp4"));
        var unreadable = tus.uploaded(Tus.bytes(100), "notes.txt");

        for (var upload : new String[] {UUID.randomUUID().toString(), foreign, unfinished, unreadable}) {
            tenant.create(post("refused", upload))
                    .statusCode(422)
                    .body("code", equalTo("upload-not-usable"))
                    .body("errors[0].pointer", equalTo("/media/0/uploadId"));
        }
        tenant.create(post("refused", "no-id"))
                .statusCode(422)
                .body("code", equalTo("validation-failed"))
                .body("errors[0].pointer", equalTo("/media/0/uploadId"));
    }

    @Test
    void a_file_without_a_telling_name_is_known_by_its_first_bytes() {
        var video = given().get(tenant.media("sample.mp4")).asByteArray();

        var id = tenant.created(post("unnamed", tus.uploaded(video, "unnamed")).put("transfer", "FILE_UPLOAD"));

        tenant.awaitStatus(id, "published");
    }

    private JsonObject post(String caption, String upload) {
        return tenant.video(caption).put("media", new JsonArray().add(new JsonObject().put("uploadId", upload)));
    }

    private String hashOf(String name) {
        return given().get(tenant.media(name) + ".sha256").asString().strip().split(" ")[0];
    }

    private void expire(String upload) {
        database.preparedQuery("UPDATE uploads SET expires_at = $2 WHERE id = $1")
                .execute(Tuple.of(UUID.fromString(upload), OffsetDateTime.parse("2026-01-01T00:00:00Z")))
                .await()
                .indefinitely();
    }

    private static String pathOf(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static Path file(String upload) {
        return Path.of(Tenant.setting("MEDIA_STORE_DIR"), "tiktok", upload);
    }
}
