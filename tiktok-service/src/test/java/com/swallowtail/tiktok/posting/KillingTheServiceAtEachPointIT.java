package com.swallowtail.tiktok.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.publishing.CrashPoint;
import com.swallowtail.testsupport.ConnectionsStub;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.ServiceProcess;
import com.swallowtail.testsupport.SimulatorControl;
import com.swallowtail.testsupport.TraceCollector;
import com.swallowtail.testsupport.Tus;
import com.swallowtail.tiktok.fixtures.Tenant;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each step's every crash point: the service is killed there and started again, and the post is there once. A post for
 * each point is brought there and held, then one kill meets them all, and an upload besides. Only a post whose answer
 * was lost comes to SETTLE, so a second kill meets those.
 */
class KillingTheServiceAtEachPointIT {
    private static final Infrastructure INFRASTRUCTURE = new Infrastructure();
    private static final ConnectionsStub CONNECTIONS = new ConnectionsStub();
    private static final TraceCollector TRACES = TraceCollector.start();
    private static final Map<String, String> SETTINGS = new HashMap<>();
    private static final List<Victim> VICTIMS = new ArrayList<>();
    private static UnfinishedUpload unfinished;
    private static ServiceProcess restarted;

    /** A post, of an instance of its own, and where the service is killed while it works on it. */
    private record Victim(TikTokStep step, CrashPoint point, Tenant tenant, String post) {
        boolean isOfSecondKill() {
            return step == TikTokStep.SETTLE;
        }

        boolean isUnsettled() {
            return !Set.of("published", "outcome_unknown")
                    .contains(tenant.read(post).getString("status"));
        }

        @Override
        public String toString() {
            return step + "." + point;
        }
    }

    /** A file whose upload ended with the service, and how much of it the service had promised to keep by then. */
    private record UnfinishedUpload(Tus tus, String upload, Socket part, long promised) {
        static final byte[] FILE = Tus.bytes(20_000_000);
        static final long SENT = 12_000_000;

        static UnfinishedUpload begun() throws IOException {
            var tus = Tenant.connected().tus();
            var upload = tus.create(FILE.length, "a.mp4");
            var part = tus.begin(upload, FILE.length);
            part.getOutputStream().write(FILE, 0, (int) SENT);
            Awaitility.await("the first promise").until(() -> tus.offset(upload) >= 8_000_000);
            return new UnfinishedUpload(tus, upload, part, tus.offset(upload));
        }
    }

    @BeforeAll
    static void killAtEachPoint() throws IOException {
        INFRASTRUCTURE.init(Map.of("role", "tiktok"));
        SETTINGS.putAll(INFRASTRUCTURE.start());
        SETTINGS.putAll(CONNECTIONS.start());
        SETTINGS.put("SWALLOWTAIL_UPLOADS_LEASE", "3s");
        Tenant.readSettingsFrom(SETTINGS::get);
        firstKill();
        secondKill();
        SETTINGS.put("OTEL_EXPORTER_OTLP_ENDPOINT", TRACES.address());
        SETTINGS.put("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        restarted = ServiceProcess.start("tiktok-service", SETTINGS, Set.of());
    }

    @AfterAll
    static void stop() {
        restarted.close();
        TRACES.close();
        RestAssured.reset();
        CONNECTIONS.stop();
        INFRASTRUCTURE.stop();
    }

    private static void firstKill() throws IOException {
        var victims = points().toList();
        var places = victims.stream()
                .map(victim -> place(victim, victim.isOfSecondKill() ? "INIT_PULL.ANSWERED" : victim.toString()))
                .toList();
        try (var service = ServiceProcess.start("tiktok-service", SETTINGS, places)) {
            victims.forEach(victim -> VICTIMS.add(posted(victim)));
            service.awaitHeldAt(places);
            unfinished = UnfinishedUpload.begun();
        }
        unfinished.part().close();
    }

    private static void secondKill() {
        var places = VICTIMS.stream()
                .filter(Victim::isOfSecondKill)
                .map(victim -> place(victim, victim.toString()))
                .toList();
        try (var service = ServiceProcess.start("tiktok-service", SETTINGS, places)) {
            service.awaitHeldAt(places);
            Awaitility.await("the posts of the first kill to be settled")
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(VICTIMS)
                            .filteredOn(Predicate.not(Victim::isOfSecondKill))
                            .filteredOn(Victim::isUnsettled)
                            .isEmpty());
        }
    }

    private static String place(Victim victim, String point) {
        return victim.tenant().instance() + ":" + point;
    }

    private static Stream<Victim> points() {
        return Arrays.stream(TikTokStep.values()).flatMap(step -> step.crashPoints().stream()
                .map(point -> new Victim(step, point, Tenant.connected(), "")));
    }

    private static Victim posted(Victim victim) {
        var id = victim.tenant().created(post(victim.tenant(), victim.step()));
        return new Victim(victim.step(), victim.point(), victim.tenant(), id);
    }

    static List<Victim> victims() {
        return VICTIMS;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("victims")
    void a_kill_neither_doubles_nor_loses_a_post(Victim victim) {
        if (victim.step() == TikTokStep.INIT_PULL && victim.point() == CrashPoint.LATCHED) {
            var post = victim.tenant().awaitStatus(victim.post(), "outcome_unknown");
            assertThat(post.getJsonObject("error").getString("code")).isEqualTo("outcome-unknown");
            assertThat(published(victim.tenant())).isZero();
        } else {
            victim.tenant().awaitStatus(victim.post(), "published", Duration.ofSeconds(90));
            assertThat(published(victim.tenant())).isEqualTo(1);
        }
    }

    @Test
    void what_is_done_for_a_post_is_found_among_the_traces_by_its_id() {
        // Given
        var tenant = Tenant.connected();
        // When
        var id = tenant.created(tenant.video("traced " + tenant.username()));
        // Then
        Awaitility.await().untilAsserted(() -> assertThat(TRACES.received())
                .containsPattern("publishing step[\\s\\S]*swallowtail\\.post\\.id[\\s\\S]{1,8}" + id));
    }

    @Test
    void a_kill_in_the_middle_of_an_upload_loses_no_promised_byte() throws IOException {
        // Given
        var kept = unfinished.tus().offset(unfinished.upload());
        assertThat(kept).isBetween(unfinished.promised(), UnfinishedUpload.SENT);
        var rest = Arrays.copyOfRange(UnfinishedUpload.FILE, (int) kept, UnfinishedUpload.FILE.length);
        // When
        unfinished.tus().append(unfinished.upload(), kept, rest).statusCode(204);
        // Then
        assertThat(Path.of(SETTINGS.get("MEDIA_STORE_DIR"), "tiktok", Tus.idOf(unfinished.upload())))
                .hasBinaryContent(UnfinishedUpload.FILE);
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
        var tenant = Tenant.connected();
        var id = tenant.created(upload(tenant, size));
        tenant.awaitStatus(id, "published", Duration.ofMinutes(4));
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
