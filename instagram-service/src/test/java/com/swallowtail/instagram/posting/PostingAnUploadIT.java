package com.swallowtail.instagram.posting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.swallowtail.instagram.fixtures.Gateway;
import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import com.swallowtail.instagram.fixtures.Tenant;
import com.swallowtail.testsupport.Tus;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A file of the caller's own: Instagram fetches it from our gateway, or gets its bytes from us. */
@QuarkusTest
@InstagramServiceTest
class PostingAnUploadIT {
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Tenant tenant = Tenant.connected();
    private final Tus tus = tenant.tus();

    @Test
    void an_image_is_fetched_from_the_gateway_by_its_signed_address_and_then_deleted() {
        // Given
        var upload = uploaded("sample.jpg", "loaf.jpg");
        // When
        var id = tenant.posts().created(post("feed", upload));
        // Then
        var post = tenant.posts().awaitStatus(id, "published", SOON);
        assertThat(tenant.publications()).hasSize(1);
        assertThat(post.getJsonArray("media").encode()).contains(upload);
        var address = Gateway.asked().stream()
                .filter(path -> path.startsWith(tus.uploads() + "/" + upload + "/"))
                .findFirst()
                .orElseThrow();
        assertThat(address).contains("expires=", "signature=");
        assertEnded(upload);
        given().urlEncodingEnabled(false).get(address).then().statusCode(404);
    }

    @Test
    void of_a_carousel_the_image_is_fetched_and_the_video_is_sent() throws NoSuchAlgorithmException {
        // Given
        var image = uploaded("sample.jpg", "loaf.jpg");
        var video = uploaded("sample.mp4", "loaf.mp4");
        // When
        var id = tenant.posts().created(post("carousel", image, video).put("transfer", "FILE_UPLOAD"));
        // Then
        tenant.posts().awaitStatus(id, "published", SOON);
        assertThat(tenant.publications().getFirst().path("children")).hasSize(2);
        assertThat(Gateway.asked()).noneMatch(path -> path.contains(video));
        assertThat(Tenant.simulator().meta().containers())
                .filteredOn(container ->
                        tenant.username().equals(container.path("account").asText()))
                .extracting(container -> container.path("sha256"))
                .extracting(JsonNode::asText)
                .contains(hash(given().get(tenant.sample("sample.mp4")).asByteArray()));
        assertEnded(image);
        assertEnded(video);
    }

    @Test
    void one_that_is_not_whole_is_refused_with_its_place() {
        var unfinished = Tus.idOf(tus.create(10, "loaf.jpg"));
        tenant.posts()
                .create(post("feed", unfinished))
                .statusCode(422)
                .body("code", equalTo("upload-not-usable"))
                .body("errors[0].pointer", equalTo("/media/0/uploadId"));
    }

    private void assertEnded(String upload) {
        Awaitility.await("the end of the upload")
                .atMost(SOON)
                .untilAsserted(() ->
                        tus.request().head(tus.uploads() + "/" + upload).then().statusCode(404));
    }

    private static String hash(byte[] file) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }

    private String uploaded(String sample, String filename) {
        return tus.uploaded(given().get(tenant.sample(sample)).asByteArray(), filename);
    }

    private JsonObject post(String type, String... uploads) {
        var media = new JsonArray();
        for (var upload : uploads) {
            media.add(new JsonObject().put("uploadId", upload));
        }
        return tenant.post(type, "uploaded " + type).put("media", media);
    }
}
