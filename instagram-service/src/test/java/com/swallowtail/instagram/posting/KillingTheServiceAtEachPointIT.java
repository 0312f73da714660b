package com.swallowtail.instagram.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.instagram.fixtures.ServiceProcess;
import com.swallowtail.instagram.fixtures.Tenant;
import com.swallowtail.testsupport.ConnectionsStub;
import com.swallowtail.testsupport.Infrastructure;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A carousel whose service is killed at every point of its life, one after another, and started again each time. */
class KillingTheServiceAtEachPointIT {
    private static final Infrastructure INFRASTRUCTURE = new Infrastructure();
    private static final ConnectionsStub CONNECTIONS = new ConnectionsStub();
    private static final Map<String, String> SETTINGS = new HashMap<>();
    private static final Duration SOON = Duration.ofSeconds(60);

    @BeforeAll
    static void start() {
        INFRASTRUCTURE.init(Map.of("role", "instagram"));
        SETTINGS.putAll(INFRASTRUCTURE.start());
        SETTINGS.putAll(CONNECTIONS.start());
        Tenant.readSettingsFrom(SETTINGS::get);
    }

    @AfterAll
    static void stop() {
        RestAssured.reset();
        CONNECTIONS.stop();
        INFRASTRUCTURE.stop();
    }

    @Test
    void killed_at_every_point_up_to_the_lost_answer_it_is_published_once() {
        // Given
        var tenant = Tenant.connected();
        var prepared = Stream.of(
                        InstagramStep.PREPARE,
                        InstagramStep.CREATE_ITEM,
                        InstagramStep.UPLOAD,
                        InstagramStep.AWAIT_ITEMS,
                        InstagramStep.CREATE_CAROUSEL,
                        InstagramStep.AWAIT)
                .flatMap(KillingTheServiceAtEachPointIT::points);
        var published =
                Stream.of("PUBLISH.STARTED", "PUBLISH.ANSWERED", "SETTLE.STARTED", "SETTLE.ANSWERED", "SETTLE.STORED");
        // When
        var post = afterKillsAt(tenant, Stream.concat(prepared, published).toList(), "published");
        // Then
        assertPublishedOnce(tenant, post);
    }

    @Test
    void killed_once_the_answer_is_stored_it_is_published_once_with_its_link() {
        var tenant = Tenant.connected();
        var points = Stream.concat(Stream.of("PUBLISH.STORED"), points(InstagramStep.RESOLVE))
                .toList();
        var post = afterKillsAt(tenant, points, "published");
        assertPublishedOnce(tenant, post);
        assertThat(post.getString("permalink"))
                .isEqualTo(tenant.publications().getFirst().path("permalink").asText());
    }

    @Test
    void killed_between_the_latch_and_the_call_it_is_not_published_and_says_that_nobody_knows() {
        var tenant = Tenant.connected();
        var post = afterKillsAt(tenant, List.of("PUBLISH.LATCHED"), "outcome_unknown");
        assertThat(post.getJsonObject("error").getString("code")).isEqualTo("outcome-unknown");
        assertThat(tenant.publications()).isEmpty();
    }

    private static Stream<String> points(InstagramStep step) {
        return step.crashPoints().stream().map(point -> step + "." + point);
    }

    private static JsonObject afterKillsAt(Tenant tenant, List<String> points, String status) {
        String id = null;
        for (var point : points) {
            try (var service = ServiceProcess.start(SETTINGS, point)) {
                id = id == null ? tenant.posts().created(carousel(tenant)) : id;
                service.awaitHalt();
            }
        }
        try (var survivor = ServiceProcess.start(SETTINGS, "")) {
            return tenant.posts().awaitStatus(String.valueOf(id), status, SOON);
        }
    }

    /** A picture that Instagram fetches and a video that we send. */
    private static JsonObject carousel(Tenant tenant) {
        return tenant.post("carousel", "killed and risen " + tenant.username(), "sample.jpg", "sample.mp4")
                .put("transfer", "FILE_UPLOAD");
    }

    private static void assertPublishedOnce(Tenant tenant, JsonObject post) {
        assertThat(tenant.publications()).hasSize(1);
        var publication = tenant.publications().getFirst();
        assertThat(publication.path("children")).hasSize(2);
        assertThat(post.getString("platformPostId"))
                .isEqualTo(publication.path("mediaId").asText());
    }
}
