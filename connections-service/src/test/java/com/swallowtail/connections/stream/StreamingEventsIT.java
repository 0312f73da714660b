package com.swallowtail.connections.stream;

import static com.swallowtail.connections.fixtures.Service.anAccount;
import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.person;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static com.swallowtail.connections.fixtures.Service.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.swallowtail.connections.fixtures.EventStream;
import com.swallowtail.connections.fixtures.EventStream.Event;
import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class StreamingEventsIT {
    private static final String STREAM = "/api/v1/instances/{id}/stream";
    private static final String CONNECTION = "/api/v1/instances/{id}/connections/tiktok";
    private static final String MUCH = "x".repeat(200_000);

    private static KafkaProducer<String, String> anotherService;

    private final List<EventStream> opened = new ArrayList<>();
    private String instance;

    @BeforeAll
    static void a_service_that_tells_of_posts() {
        anotherService = new KafkaProducer<>(
                Map.of("bootstrap.servers", Service.setting("KAFKA_BOOTSTRAP_SERVERS")),
                new StringSerializer(),
                new StringSerializer());
    }

    @AfterAll
    static void it_leaves() {
        anotherService.close();
    }

    @BeforeEach
    void an_instance_and_a_service_that_has_begun_to_read() {
        simulator().reset();
        instance = anInstance();
        soon(() -> {
            try (var probe = EventStream.of(instance)) {
                assertThat(probe.status()).isEqualTo(200);
            }
        });
    }

    @AfterEach
    void nobody_listens_any_more() {
        opened.forEach(EventStream::close);
    }

    @Test
    void events_come_as_they_happen_each_with_its_type_and_its_cloud_event() {
        // Given
        var stream = listen(instance, null);
        // When
        connect(instance);
        tell(instance, "post.created", "1");
        tell(instance, "post.published", "2");
        operatorOf(instance).delete(CONNECTION, instance).then().statusCode(204);
        // Then
        soon(() -> assertThat(stream.types())
                .containsExactlyInAnyOrder(
                        "connection.connected", "post.created", "post.published", "connection.disconnected")
                .containsSubsequence("connection.connected", "connection.disconnected")
                .containsSubsequence("post.created", "post.published"));
        assertThat(stream.events()).allSatisfy(event -> {
            assertThat(event.id()).isNotEmpty();
            assertThat(event.json().getString("specversion")).isEqualTo("1.0");
            assertThat(event.json().getString("type")).isEqualTo(event.type());
            assertThat(event.json().getJsonObject("data").getString("instanceId"))
                    .isEqualTo(instance);
        });
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void nobody_hears_of_another_instance() {
        // Given
        var other = anInstance();
        var stream = listen(instance, null);
        var others = listen(other, null);
        // When
        tell(other, "post.created", "theirs");
        tell(instance, "post.created", "ours");
        // Then
        soon(() -> assertThat(subjects(stream)).containsExactly("ours"));
        soon(() -> assertThat(subjects(others)).containsExactly("theirs"));
        var before = stream.signsOfLife();
        soon(() -> assertThat(stream.signsOfLife()).isGreaterThan(before + 1));
        assertThat(subjects(stream)).containsExactly("ours");
    }

    @Test
    void whoever_comes_back_is_told_what_was_missed_once_and_in_order() {
        // Given
        var first = listen(instance, null);
        tell(instance, "post.created", "1");
        soon(() -> assertThat(first.events()).hasSize(1));
        var seen = first.events().getFirst().id();
        IntStream.rangeClosed(2, 5).forEach(each -> tell(instance, "post.created", String.valueOf(each)));
        soon(() -> assertThat(first.events()).hasSize(5));
        first.close();
        // When
        var second = listen(instance, seen);
        tell(instance, "post.created", "6");
        // Then
        soon(() -> assertThat(subjects(second)).containsExactly("2", "3", "4", "5", "6"));
        assertThat(second.events().getFirst().id())
                .isEqualTo(first.events().get(1).id());
    }

    @Test
    void a_sign_of_life_moves_the_position_on_where_nothing_happens() {
        // Given
        var quiet = listen(instance, null);
        tell(anInstance(), "post.created", "elsewhere");
        soon(() -> assertThat(quiet.signsOfLife()).isGreaterThan(2));
        var seen = quiet.lastId();
        // When
        var back = listen(instance, seen);
        // Then
        soon(() -> assertThat(back.signsOfLife()).isPositive());
        assertThat(back.events()).isEmpty();
    }

    @Test
    void whoever_was_away_for_too_long_is_told_to_read_anew_and_goes_on_from_there() {
        // Given
        var first = listen(instance, null);
        soon(() -> assertThat(first.lastId()).isNotEmpty());
        var seen = first.lastId();
        IntStream.range(0, 15).forEach(each -> tell(instance, "post.created", MUCH));
        soon(() -> assertThat(first.events()).hasSize(15));
        // When
        var back = listen(instance, seen);
        soon(() -> assertThat(back.types()).containsExactly("stream.gap"));
        tell(instance, "post.created", "after");
        // Then
        soon(() -> assertThat(back.types()).containsExactly("stream.gap", "post.created"));
        assertThat(back.events().getFirst().json().getString("action")).isNotEmpty();
        var again = listen(instance, back.events().getFirst().id());
        soon(() -> assertThat(subjects(again)).containsExactly("after"));
    }

    @Test
    void an_id_that_is_none_of_ours_is_answered_in_the_same_way() {
        var stream = listen(instance, "yesterday");
        soon(() -> assertThat(stream.types()).containsExactly("stream.gap"));
    }

    @Test
    void the_stream_ends_with_the_token() {
        // Given
        var token = tokens().lasting(Duration.ofSeconds(4), instance, "connections:read");
        var began = Instant.now();
        // When
        var stream = keep(EventStream.with(token, instance, null));
        // Then
        assertThat(stream.status()).isEqualTo(200);
        soon(() -> assertThat(stream.hasEnded()).isTrue());
        assertThat(Duration.between(began, Instant.now())).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(8));
    }

    @Test
    void refusals_come_before_the_stream_and_in_the_usual_form() {
        refused(Service.anybody(), instance, 401, "unauthenticated");
        refused(person("another", "connections:read"), instance, 404, "not-found");
        refused(person(instance, "content:read"), instance, 403, "role-missing");
        refused(person("never-made", "connections:read"), "never-made", 404, "not-found");
    }

    @Test
    void one_caller_has_so_many_streams_of_an_instance_and_others_theirs() {
        // Given
        var streams =
                IntStream.range(0, 5).mapToObj(any -> listen(instance, null)).toList();
        // When
        refused(person(instance, "connections:read"), instance, 429, "rate-limited");
        // Then
        var another = tokens().of("someone else", instance, "connections:read");
        assertThat(keep(EventStream.with(another, instance, null)).status()).isEqualTo(200);
        streams.getFirst().close();
        soon(() -> {
            try (var next = EventStream.of(instance)) {
                assertThat(next.status()).isEqualTo(200);
            }
        });
    }

    @Test
    void a_client_that_does_not_read_is_cut_off_and_the_others_hear_everything() throws IOException {
        // Given
        var reader = listen(instance, null);
        try (var sleeper = sleeper()) {
            // When
            for (var sent = 0; sent < 100; sent += 10) {
                IntStream.range(0, 10).forEach(each -> tell(instance, "post.created", MUCH));
                var most = sent + 10;
                soon(() -> assertThat(reader.events()).hasSize(most));
            }
            // Then
            var bytes = soonEnded(sleeper);
            assertThat(bytes).isLessThan(100L * MUCH.length());
        }
    }

    /** It asks, and does not read the answer. */
    private Socket sleeper() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        var request =
                "GET /api/v1/instances/" + instance + "/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + tokens().bearer(instance, "connections:read") + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        return socket;
    }

    /** How much still comes until the connection ends. */
    private static long soonEnded(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        var bytes = 0L;
        try {
            var part = new byte[65_536];
            for (var read = 0; read >= 0; read = socket.getInputStream().read(part)) {
                bytes += read;
            }
        } catch (SocketTimeoutException stillOpen) {
            throw new AssertionError("The connection is still open", stillOpen);
        } catch (IOException cut) {
            return bytes;
        }
        return bytes;
    }

    private static void refused(RequestSpecification caller, String instance, int status, String code) {
        caller.accept("text/event-stream")
                .get(STREAM, instance)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    private EventStream listen(String whose, String lastId) {
        var stream = keep(EventStream.of(whose, lastId));
        assertThat(stream.status()).isEqualTo(200);
        soon(() -> assertThat(stream.lastId()).isNotEmpty());
        return stream;
    }

    private EventStream keep(EventStream stream) {
        opened.add(stream);
        return stream;
    }

    private static void connect(String instance) {
        anAccount();
        SignIn.connect(instance);
    }

    /** Another service tells of a post. */
    private static void tell(String instance, String type, String subject) {
        var event = new JsonObject()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/tiktok-service")
                .put("type", type)
                .put("subject", subject)
                .put("data", new JsonObject().put("instanceId", instance));
        anotherService.send(new ProducerRecord<>("swallowtail.posts.v1", instance, event.encode()));
        anotherService.flush();
    }

    private static List<String> subjects(EventStream stream) {
        return stream.events().stream()
                .map(Event::json)
                .map(event -> event.getString("subject"))
                .toList();
    }

    private static void soon(ThrowingRunnable expectation) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(expectation);
    }
}
