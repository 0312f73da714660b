package com.swallowtail.tiktok.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.swallowtail.testsupport.Tokens;
import com.swallowtail.testsupport.Tus;
import com.swallowtail.tiktok.fixtures.Tenant;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TikTokServiceTest
class UploadingByTusIT {
    private static final String PART = "application/offset+octet-stream";

    private final Tenant tenant = Tenant.connected();
    private final Tus tus = tenant.tus();

    @Test
    void the_service_says_what_it_offers() {
        tus.request()
                .options(tus.uploads())
                .then()
                .statusCode(204)
                .header("Tus-Resumable", "1.0.0")
                .header("Tus-Version", "1.0.0")
                .header("Tus-Extension", "creation,creation-with-upload,expiration,termination")
                .header("Tus-Max-Size", "4000000000");
    }

    @Test
    void a_file_comes_in_parts_and_lies_in_the_store_as_it_was() throws IOException {
        var file = Tus.bytes(300_000);
        var upload = tus.create(file.length, "a.mp4");

        tus.append(upload, 0, Arrays.copyOf(file, 100_000))
                .statusCode(204)
                .header("Upload-Offset", "100000")
                .header("Upload-Expires", notNullValue());
        tus.append(upload, 100_000, Arrays.copyOfRange(file, 100_000, file.length))
                .statusCode(204)
                .header("Upload-Offset", "300000");

        assertThat(tus.offset(upload)).isEqualTo(300_000);
        assertThat(Files.readAllBytes(stored(upload))).isEqualTo(file);
    }

    @Test
    void creation_may_bring_the_first_part() {
        tus.request()
                .header("Upload-Length", 5)
                .contentType(PART)
                .body("hel".getBytes(StandardCharsets.US_ASCII))
                .post(tus.uploads())
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(tus.uploads() + "/[0-9a-f-]{36}"))
                .header("Upload-Offset", "3");
    }

    @Test
    void the_standing_of_an_upload_is_told_with_its_length_and_metadata() {
        var upload = tus.create(10, "a.mp4");

        tus.request()
                .head(upload)
                .then()
                .statusCode(200)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header("Upload-Length", "10")
                .header("Upload-Metadata", "filename " + Tus.base64("a.mp4"))
                .header("Cache-Control", "no-store");
    }

    @Test
    void what_came_before_a_broken_connection_is_kept() throws IOException {
        var file = Tus.bytes(200_000);
        var upload = tus.create(file.length, "a.mp4");

        try (var socket = tus.begin(upload, file.length)) {
            socket.getOutputStream().write(file, 0, 120_000);
            socket.getOutputStream().flush();
            Awaitility.await("the first bytes")
                    .until(() -> Files.exists(stored(upload)) && Files.size(stored(upload)) == 120_000);
        }

        Awaitility.await("the promise of the first bytes").until(() -> tus.offset(upload) == 120_000);
        tus.append(upload, 120_000, Arrays.copyOfRange(file, 120_000, file.length))
                .statusCode(204);
        assertThat(Files.readAllBytes(stored(upload))).isEqualTo(file);
    }

    @Test
    void of_two_parts_at_once_the_second_is_told_to_wait() throws IOException {
        var upload = tus.create(10, "a.mp4");

        try (var socket = tus.begin(upload, 10)) {
            Awaitility.await("the first writer").until(() -> Files.exists(stored(upload)));
            tus.append(upload, 0, Tus.bytes(10))
                    .statusCode(423)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("upload-locked"));
            socket.getOutputStream().write(Tus.bytes(10));
            Awaitility.await("the first writer's bytes").until(() -> tus.offset(upload) == 10);
        }

        tus.append(upload, 0, Tus.bytes(10)).statusCode(409).body("code", equalTo("upload-offset-mismatch"));
    }

    @Test
    void a_terminated_upload_is_gone_with_its_file() {
        var upload = tus.create(10, "a.mp4");
        tus.append(upload, 0, Tus.bytes(5)).statusCode(204);

        tus.request().delete(upload).then().statusCode(204);

        assertThat(stored(upload)).doesNotExist();
        tus.request().head(upload).then().statusCode(404);
        tus.append(upload, 5, Tus.bytes(5)).statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void a_proxy_that_lets_no_patch_or_delete_through_is_got_around() {
        var upload = tus.create(4, "a.mp4");

        tus.request()
                .header("X-HTTP-Method-Override", "PATCH")
                .header("Upload-Offset", 0)
                .contentType(PART)
                .body(Tus.bytes(4))
                .post(upload)
                .then()
                .statusCode(204)
                .header("Upload-Offset", "4");
        tus.request()
                .header("X-HTTP-Method-Override", "DELETE")
                .post(upload)
                .then()
                .statusCode(204);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ,      ,           400, upload-length-invalid
            abc,   ,           400, upload-length-invalid
            0,     ,           400, upload-length-invalid
            -1,    ,           400, upload-length-invalid
            ,      1,          400, upload-length-invalid
            4000000001, ,      413, payload-too-large
            99999999999999999999, , 413, payload-too-large
            """)
    void a_length_that_is_no_use_is_refused(String length, String defer, int status, String code) {
        var request = tus.request();
        if (length != null) {
            request.header("Upload-Length", length);
        }
        if (defer != null) {
            request.header("Upload-Defer-Length", defer);
        }
        request.post(tus.uploads())
                .then()
                .statusCode(status)
                .header("Tus-Resumable", "1.0.0")
                .body("code", equalTo(code));
    }

    @Test
    void metadata_that_cannot_be_read_is_refused() {
        tus.request()
                .header("Upload-Length", 1)
                .header("Upload-Metadata", "filename ???")
                .post(tus.uploads())
                .then()
                .statusCode(400)
                .body("code", equalTo("upload-metadata-invalid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "HEAD", "PATCH", "DELETE"})
    void another_version_of_tus_is_refused(String method) {
        var upload = tus.create(10, "a.mp4");
        var address = method.equals("POST") ? tus.uploads() : upload;

        tenant.caller().request(method, address).then().statusCode(412).header("Tus-Version", "1.0.0");
    }

    @Test
    void a_part_must_fit() {
        var upload = tus.create(10, "a.mp4");

        tus.append(upload, 3, Tus.bytes(5)).statusCode(409).body("offset", equalTo(0));
        tus.append(upload, 0, Tus.bytes(11)).statusCode(413).body("code", equalTo("payload-too-large"));
        tus.request()
                .header("Upload-Offset", 0)
                .contentType("application/json")
                .body("{}")
                .patch(upload)
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
        tus.request()
                .contentType(PART)
                .body(Tus.bytes(1))
                .patch(upload)
                .then()
                .statusCode(400)
                .body("code", equalTo("upload-offset-invalid"));
        assertThat(tus.offset(upload)).isZero();
    }

    @Test
    void a_refused_part_of_any_size_does_not_hold_up_the_caller() {
        var upload = tus.create(50_000_000, "a.mp4");

        tus.append(upload, 7, Tus.bytes(20_000_000)).statusCode(409).body("detail", containsString("byte 0"));
        tus.append(upload, 0, Tus.bytes(20_000_000)).statusCode(204);
    }

    @Test
    void an_upload_is_found_in_its_own_instance_and_platform_alone() {
        var upload = tus.create(10, "a.mp4");
        var stranger = Tenant.connected().tus();

        stranger.request()
                .head(stranger.uploads() + "/" + Tus.idOf(upload))
                .then()
                .statusCode(404);
        stranger.request().head(upload).then().statusCode(404);
        tus.request().head(upload.replace("/tiktok/", "/instagram/")).then().statusCode(404);
        tus.request().head(tus.uploads() + "/nonsense").then().statusCode(404);
    }

    @Test
    void a_caller_who_may_only_read_uploads_nothing() {
        var reader = Tokens.from(Tenant.setting("OIDC_ISSUER_URL")).bearer(tenant.instance(), "content:read");

        given().header("Authorization", "Bearer " + reader)
                .header("Tus-Resumable", "1.0.0")
                .post(tus.uploads())
                .then()
                .statusCode(403)
                .header("Tus-Resumable", "1.0.0")
                .body("code", equalTo("role-missing"));
        given().post(tus.uploads()).then().statusCode(401);
    }

    @Test
    void a_page_of_an_allowed_origin_may_upload_and_read_what_is_answered() {
        var preflight = given().header("Origin", "https://app.example.com")
                .header("Access-Control-Request-Method", "PATCH")
                .options(tus.uploads())
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .extract();
        var call = tus.request().header("Origin", "https://app.example.com").options(tus.uploads());

        assertThat(preflight.header("Access-Control-Allow-Headers"))
                .contains("Tus-Resumable", "Upload-Length", "Upload-Offset", "Upload-Metadata");
        assertThat(call.header("Access-Control-Expose-Headers"))
                .contains(
                        "Location",
                        "Tus-Resumable",
                        "Upload-Offset",
                        "Upload-Length",
                        "Upload-Expires",
                        "Tus-Max-Size");
    }

    @Test
    void a_file_is_shown_to_nobody_without_its_signature() {
        var id = tus.uploaded(Tus.bytes(10), "a.mp4");
        var content = tus.uploads() + "/" + id + "/content";

        given().get(content).then().statusCode(404).body("code", equalTo("not-found"));
        given().get(content + "?expires=99999999999&signature=abc").then().statusCode(404);
        tenant.caller().get(content).then().statusCode(404).body("offset", nullValue());
    }

    private static Path stored(String upload) {
        return Path.of(Tenant.setting("MEDIA_STORE_DIR"), "tiktok", Tus.idOf(upload));
    }
}
