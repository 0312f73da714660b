package com.swallowtail.tiktok.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.publishing.CrashPoint;
import com.swallowtail.testsupport.ConnectionsStub;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.SimulatorControl;
import com.swallowtail.tiktok.fixtures.ServiceProcess;
import com.swallowtail.tiktok.fixtures.Tenant;
import com.swallowtail.tiktok.fixtures.Tus;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each step's every crash point: the service is killed there and started again, and the post is there once. */
class KillingTheServiceAtEachPointIT {
    private static final Infrastructure INFRASTRUCTURE = new Infrastructure();
    private static final ConnectionsStub CONNECTIONS = new ConnectionsStub();
    private static final Map<String, String> SETTINGS = new HashMap<>();

    @BeforeAll
    static void start() {
        INFRASTRUCTURE.init(Map.of("role", "tiktok"));
        SETTINGS.putAll(INFRASTRUCTURE.start());
        SETTINGS.putAll(CONNECTIONS.start());
        SETTINGS.put("SWALLOWTAIL_UPLOADS_LEASE", "3s");
        Tenant.readSettingsFrom(SETTINGS::get);
    }

    @AfterAll
    static void stop() {
        RestAssured.reset();
        CONNECTIONS.stop();
        INFRASTRUCTURE.stop();
    }

    static Stream<Arguments> points() {
        return Arrays.stream(TikTokStep.values())
                .flatMap(step -> step.crashPoints().stream().map(point -> Arguments.of(step, point)));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("points")
    void a_kill_neither_doubles_nor_loses_a_post(TikTokStep step, CrashPoint point) {
        // Given
        var id = new String[1];
        var tenant = crashed(step, point, id);
        // When
        try (var restarted = ServiceProcess.start(SETTINGS, "")) {
            // Then
            if (step == TikTokStep.INIT_PULL && point == CrashPoint.LATCHED) {
                var error = tenant.awaitStatus(id[0], "outcome_unknown", Duration.ofSeconds(60));
                assertThat(error.getJsonObject("error").getString("code")).isEqualTo("outcome-unknown");
                assertThat(published(tenant)).isZero();
            } else {
                tenant.awaitStatus(id[0], "published", Duration.ofSeconds(90));
                assertThat(published(tenant)).isEqualTo(1);
            }
        }
    }

    @Test
    void a_kill_in_the_middle_of_an_upload_loses_no_promised_byte() throws IOException {
        // Given
        var file = Tus.bytes(20_000_000);
        var service = ServiceProcess.start(SETTINGS, "");
        var tus = new Tus(Tenant.connected());
        var upload = tus.create(file.length, "a.mp4");
        long promised;
        try (var part = tus.begin(upload, file.length)) {
            promised = promised(tus, upload, file, part);
            service.close();
        }
        // When
        try (var restarted = ServiceProcess.start(SETTINGS, "")) {
            // Then
            var kept = tus.offset(upload);
            assertThat(kept).isBetween(promised, 12_000_000L);
            var rest = Arrays.copyOfRange(file, (int) kept, file.length);
            Awaitility.await("the end of the dead writer's lease")
                    .untilAsserted(() -> tus.append(upload, kept, rest).statusCode(204));
        }
        assertThat(Path.of(SETTINGS.get("MEDIA_STORE_DIR"), "tiktok", Tus.idOf(upload)))
                .hasBinaryContent(file);
    }

    /** How much of a part that never ends the service has promised to keep. */
    private static long promised(Tus tus, String upload, byte[] file, Socket part) throws IOException {
        part.getOutputStream().write(file, 0, 12_000_000);
        Awaitility.await("the first promise").until(() -> tus.offset(upload) >= 8_000_000);
        return tus.offset(upload);
    }

    @Test
    void a_file_larger_than_its_memory_goes_up_whole_and_once() {
        // Given
        var size = 314_572_800L;
        var hash = RestAssured.get(SETTINGS.get("SIMULATOR_URL") + "/media/" + size + ".mp4.sha256")
                .asString()
                .strip();
        Tenant.simulator().clearRequests();
        // When
        Tenant tenant;
        try (var service = ServiceProcess.start(SETTINGS, "")) {
            tenant = Tenant.connected();
            var id = tenant.created(upload(tenant, size));
            tenant.awaitStatus(id, "published", Duration.ofSeconds(60));
        }
        // Then
        var publication = tenant.publications().getFirst();
        assertThat(publication.path("bytes").asLong()).isEqualTo(size);
        assertThat(publication.path("sha256").asText()).isEqualTo(hash);
        assertThat(Tenant.simulator().requests("/video/"))
                .as("31 chunks of 10 MB, the last with the rest")
                .extracting(SimulatorControl.Request::status)
                .containsOnly(206, 201)
                .hasSize(31);
        assertThat(PublishingAVideoIT.initsOf(tenant)).isEqualTo(1);
    }

    /** Brings a post of the right kind to the point, where the service dies. */
    private static Tenant crashed(TikTokStep step, CrashPoint point, String[] id) {
        var firstCrash = step == TikTokStep.SETTLE ? "INIT_PULL.ANSWERED" : step + "." + point;
        Tenant tenant;
        try (var service = ServiceProcess.start(SETTINGS, firstCrash)) {
            tenant = Tenant.connected();
            id[0] = tenant.created(post(tenant, step));
            service.awaitHalt();
        }
        if (step == TikTokStep.SETTLE) {
            try (var again = ServiceProcess.start(SETTINGS, step + "." + point)) {
                again.awaitHalt();
            }
        }
        return tenant;
    }

    private static JsonObject post(Tenant tenant, TikTokStep step) {
        var video = tenant.video("killed at " + step + " " + tenant.username());
        return switch (step) {
            case PREPARE, INIT_PULL, FOLLOW, SETTLE -> video;
            case INIT_UPLOAD, SEND_CHUNK, SEND_LAST_CHUNK -> upload(tenant, 25_000_000);
        };
    }

    private static JsonObject upload(Tenant tenant, long size) {
        var media = new JsonObject().put("url", tenant.media(size + ".mp4"));
        return tenant.video("a file of " + size + " " + tenant.username())
                .put("transfer", "FILE_UPLOAD")
                .put("media", new JsonArray(List.of(media)));
    }

    private static long published(Tenant tenant) {
        return tenant.publications().stream()
                .filter(publication ->
                        "PUBLISH_COMPLETE".equals(publication.path("status").asText()))
                .count();
    }
}
