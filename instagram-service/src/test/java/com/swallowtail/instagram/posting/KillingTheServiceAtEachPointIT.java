package com.swallowtail.instagram.posting;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.instagram.fixtures.Tenant;
import com.swallowtail.publishing.CrashPoint;
import com.swallowtail.publishing.webhook.AppSecret;
import com.swallowtail.testsupport.ConnectionNews;
import com.swallowtail.testsupport.ConnectionsStub;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.MetaSettings;
import com.swallowtail.testsupport.ServiceProcess;
import com.swallowtail.testsupport.TopicReader;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each step's every crash point: the service is killed there and started again, and the carousel is there once. A post
 * for each point is brought there and held, then one kill meets them all. Only a post whose answer was lost comes to
 * SETTLE, so a second kill meets those.
 */
class KillingTheServiceAtEachPointIT {
    private static final Infrastructure INFRASTRUCTURE = new Infrastructure();
    private static final ConnectionsStub CONNECTIONS = new ConnectionsStub();
    private static final Map<String, String> SETTINGS = new HashMap<>();
    private static final List<Victim> VICTIMS = new ArrayList<>();
    private static final Duration SOON = Duration.ofMinutes(1);
    private static ServiceProcess restarted;

    /** What is told of an account that is not yet known to be connected waits until it is. */
    private static final String ACCOUNT = "1784" + UUID.randomUUID();

    private static final String INSTANCE = "t-" + UUID.randomUUID();
    private static final List<String> COMMENTS = List.of("1", "2", "3");

    /** A post, of an instance of its own, and where the service is killed while it works on it. */
    private record Victim(InstagramStep step, CrashPoint point, Tenant tenant, String post) {
        boolean isOfSecondKill() {
            return step == InstagramStep.SETTLE;
        }

        boolean isUnsettled() {
            return !Set.of("published", "outcome_unknown")
                    .contains(tenant.posts().read(post).getString("status"));
        }

        @Override
        public String toString() {
            return step + "." + point;
        }
    }

    @BeforeAll
    static void killAtEachPoint() {
        INFRASTRUCTURE.init(Map.of("role", "instagram"));
        SETTINGS.putAll(INFRASTRUCTURE.start());
        SETTINGS.putAll(CONNECTIONS.start());
        Tenant.readSettingsFrom(SETTINGS::get);
        firstKill();
        secondKill();
        restarted = ServiceProcess.start("instagram-service", SETTINGS, Set.of());
    }

    @AfterAll
    static void stop() {
        restarted.close();
        Tenant.simulator().clearFaults();
        RestAssured.reset();
        CONNECTIONS.stop();
        INFRASTRUCTURE.stop();
    }

    private static void firstKill() {
        var victims = points().toList();
        var places = victims.stream()
                .map(victim -> place(victim, victim.isOfSecondKill() ? "PUBLISH.ANSWERED" : victim.toString()))
                .toList();
        try (var service = ServiceProcess.start("instagram-service", SETTINGS, places)) {
            victims.forEach(victim -> VICTIMS.add(posted(victim)));
            service.awaitHeldAt(places);
            COMMENTS.forEach(KillingTheServiceAtEachPointIT::deliver);
        }
        new ConnectionNews(kafka(), "instagram").connected(INSTANCE, ACCOUNT);
    }

    private static void secondKill() {
        var places = VICTIMS.stream()
                .filter(Victim::isOfSecondKill)
                .map(victim -> place(victim, victim.toString()))
                .toList();
        try (var service = ServiceProcess.start("instagram-service", SETTINGS, places)) {
            service.awaitHeldAt(places);
            Awaitility.await("the posts of the first kill to be settled")
                    .atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(VICTIMS)
                            .filteredOn(Predicate.not(Victim::isOfSecondKill))
                            .filteredOn(Victim::isUnsettled)
                            .isEmpty());
        }
    }

    private static Stream<Victim> points() {
        return Arrays.stream(InstagramStep.values()).flatMap(step -> step.crashPoints().stream()
                .map(point -> new Victim(step, point, Tenant.connected(), "")));
    }

    private static String place(Victim victim, String point) {
        return victim.tenant().instance() + ":" + point;
    }

    private static Victim posted(Victim victim) {
        var tenant = victim.tenant();
        if (victim.step() == InstagramStep.RENEW) {
            var unknownMedia =
                    Map.of("message", "(#24) no", "type", "OAuthException", "code", 24, "error_subcode", 2207006);
            Tenant.simulator().answer(tenant.edge("media_publish"), 1, 400, Map.of("error", unknownMedia));
        }
        return new Victim(victim.step(), victim.point(), tenant, tenant.posts().created(carousel(tenant)));
    }

    /** A picture that Instagram fetches and a video that we send. */
    private static JsonObject carousel(Tenant tenant) {
        return tenant.post("carousel", "killed and risen " + tenant.username(), "sample.jpg", "sample.mp4")
                .put("transfer", "FILE_UPLOAD");
    }

    private static String kafka() {
        return SETTINGS.get("KAFKA_BOOTSTRAP_SERVERS");
    }

    private static void deliver(String comment) {
        var body = """
                {"object":"instagram","entry":[{"id":"%s","time":1763978400,"changes":[
                 {"field":"comments","value":{"id":"%s","text":"Love it"}}]}]}""".formatted(ACCOUNT, comment);
        var signature = new AppSecret(MetaSettings.APP_SECRET).sign(body.getBytes(StandardCharsets.UTF_8));
        RestAssured.given()
                .contentType("application/json")
                .header("X-Hub-Signature-256", "sha256=" + signature)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/webhooks/instagram")
                .then()
                .statusCode(200);
    }

    /** The longer the kills took, the longer the pause until it is looked at again. */
    @Test
    void a_delivery_that_was_answered_survives_the_kill() {
        var topics = new TopicReader(kafka());
        Awaitility.await("the comments").atMost(Duration.ofMinutes(4)).untilAsserted(() -> assertThat(
                        topics.all("swallowtail.engagement.v1"))
                .filteredOn(told -> told.key().equals(INSTANCE))
                .extracting(told -> new JsonObject(told.value()).getString("subject"))
                .containsExactlyInAnyOrderElementsOf(COMMENTS));
    }

    static List<Victim> victims() {
        return VICTIMS;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("victims")
    void a_kill_neither_doubles_nor_loses_a_post(Victim victim) {
        if (victim.step() == InstagramStep.PUBLISH && victim.point() == CrashPoint.LATCHED) {
            var post = victim.tenant().posts().awaitStatus(victim.post(), "outcome_unknown", SOON);
            assertThat(post.getJsonObject("error").getString("code")).isEqualTo("outcome-unknown");
            assertThat(victim.tenant().publications()).isEmpty();
        } else {
            assertPublishedOnce(victim.tenant(), victim.tenant().posts().awaitStatus(victim.post(), "published", SOON));
        }
    }

    private static void assertPublishedOnce(Tenant tenant, JsonObject post) {
        assertThat(tenant.publications()).hasSize(1);
        var publication = tenant.publications().getFirst();
        assertThat(publication.path("children")).hasSize(2);
        assertThat(post.getString("platformPostId"))
                .isEqualTo(publication.path("mediaId").asText());
        assertThat(post.getString("permalink"))
                .isEqualTo(publication.path("permalink").asText());
    }
}
