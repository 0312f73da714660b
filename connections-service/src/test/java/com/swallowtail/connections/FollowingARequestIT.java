package com.swallowtail.connections;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.setting;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static com.swallowtail.connections.fixtures.Service.tokens;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.connections.fixtures.MetaPerson;
import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.ServiceProcess;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.connections.fixtures.TikTokFault;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.MetaSettings;
import com.swallowtail.testsupport.TopicReader;
import com.swallowtail.testsupport.TraceCollector;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replica of the service that keeps traces and writes its log for machines. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class FollowingARequestIT {
    private static TraceCollector collector;
    private static ServiceProcess service;

    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private String instance;

    @BeforeAll
    static void start() {
        collector = TraceCollector.start();
        var settings = ServiceProcess.sharedSettings();
        settings.putAll(MetaSettings.at(setting("SIMULATOR_URL")));
        settings.put("OTEL_EXPORTER_OTLP_ENDPOINT", collector.address());
        settings.put("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        settings.put("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "100ms");
        settings.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        service = ServiceProcess.start(settings).awaitReady();
    }

    @AfterAll
    static void stop() {
        service.close();
        collector.close();
    }

    @BeforeEach
    void all_goes_to_that_replica() {
        simulator().reset();
        RestAssured.port = service.port();
        instance = anInstance();
        Service.anAccount();
    }

    @Test
    void a_trace_goes_from_the_callers_request_to_the_platform_and_to_the_event() {
        // Given
        var signIn = SignIn.start(instance);
        // When
        signIn.inThisBrowser()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .queryParams(signIn.approve())
                .get("/api/v1/oauth/tiktok/callback")
                .then()
                .statusCode(303);
        // Then
        Awaitility.await().until(() -> collector.knows(trace));
        var told = told("connection.connected");
        var header = new String(told.headers().lastHeader("traceparent").value(), UTF_8);
        assertThat(header).startsWith("00-" + trace + "-");
        assertThat(new JsonObject(told.value()).getString("traceparent")).isEqualTo(header);
        Awaitility.await().untilAsserted(() -> assertThat(collector.received())
                .contains("/api/v1/oauth/{platform}/callback", "/v2/oauth/token/", "insert into outbox"));
    }

    @Test
    void no_secret_reaches_a_span() {
        // Given
        var signIn = SignIn.start(instance);
        var answer = signIn.approve();
        var bearer = tokens().bearer(instance, "connections:read");
        // When
        signIn.callback(answer).then().statusCode(303);
        MetaPerson.arrives().connect(instance);
        Service.anybody()
                .header("Authorization", "Bearer " + bearer)
                .get("/api/v1/instances/{id}/connections?access_token=" + bearer, instance)
                .then()
                .statusCode(200);
        // Then
        Awaitility.await().untilAsserted(() -> assertThat(collector.received())
                .contains("/v25.0/oauth/access_token", "/api/v1/instances/{instanceId}/connections"));
        assertThat(collector.received())
                .doesNotContain(
                        bearer,
                        token("tiktok"),
                        token("instagram"),
                        answer.get("code"),
                        signIn.state(),
                        signIn.cookieValue(),
                        setting("TIKTOK_CLIENT_SECRET"),
                        MetaSettings.APP_SECRET,
                        "fb_exchange_token",
                        "appsecret_proof");
    }

    @Test
    void a_problem_names_its_trace() {
        // When
        var named = operatorOf(instance)
                .get("/api/v1/instances/{id}/connections/tiktok/avatar", instance)
                .then()
                .statusCode(404)
                .extract()
                .<String>path("traceId");
        // Then
        assertThat(named).matches("[0-9a-f]{32}");
        Awaitility.await().until(() -> collector.knows(named));
    }

    @Test
    void a_line_of_the_log_says_what_it_is_about() {
        // Given
        SignIn.connect(instance);
        TikTokFault.INTERNAL_ERROR.strike("/v2/oauth/token/", 1);
        // When
        colleague()
                .header("X-Request-Id", "follow-me")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body(Map.of("tokenVersion", 1, "platformError", "access_token_invalid"))
                .post("/internal/v1/instances/{id}/connections/tiktok/token/rejected", instance)
                .then()
                .statusCode(503);
        // Then
        var line = line(
                each -> each.getJsonObject("mdc").getString("requestId", "").equals("follow-me"));
        assertThat(line.getString("level")).isEqualTo("WARN");
        assertThat(line.getString("service")).isEqualTo("connections-service");
        assertThat(line.getJsonObject("mdc").getMap())
                .containsEntry("instance", instance)
                .containsEntry("platform", "tiktok")
                .containsEntry("traceId", trace);
    }

    private String token(String platform) {
        return colleague()
                .get("/internal/v1/instances/{id}/connections/{platform}/token", instance, platform)
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
    }

    private ConsumerRecord<String, String> told(String type) {
        var reader = new TopicReader(setting("KAFKA_BOOTSTRAP_SERVERS"));
        return Awaitility.await()
                .until(
                        () -> reader.all("swallowtail.connections.v1").stream()
                                .filter(record -> instance.equals(record.key()))
                                .filter(record -> type.equals(new JsonObject(record.value()).getString("type")))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static JsonObject line(Predicate<JsonObject> wanted) {
        return Awaitility.await()
                .until(
                        () -> service.log()
                                .lines()
                                .filter(line -> line.startsWith("{"))
                                .map(JsonObject::new)
                                .filter(wanted)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
