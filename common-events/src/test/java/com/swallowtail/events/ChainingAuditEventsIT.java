package com.swallowtail.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.TopicReader;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Whatever happens to writers and relays, the audit events of an instance form one chain. */
@QuarkusTest
@WithTestResource(
        value = Infrastructure.class,
        initArgs = {@ResourceArg(name = "role", value = "events"), @ResourceArg(name = "simulator", value = "false")})
class ChainingAuditEventsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LOCK = "SELECT pg_advisory_lock(hashtext('outbox-relay'), hashtext(current_schema()))";
    private static final String CUT =
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'outbox-relay'";

    @Inject
    Ledger ledger;

    @Inject
    OutboxTable outbox;

    @Inject
    AuditChain chain;

    @Inject
    KafkaPublisher kafka;

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "KAFKA_BOOTSTRAP_SERVERS")
    String broker;

    @ConfigProperty(name = "quarkus.datasource.reactive.url")
    String url;

    private final ObjectMapper json = new ObjectMapper();
    private final String instance = "i-" + UUID.randomUUID();

    @Test
    void every_audit_event_is_linked_to_the_one_before_and_no_other_event_is() {
        // When
        commit(audit(1), Ledger.event(instance, 1), audit(2), audit(3));
        // Then
        var told = told(3);
        assertChain(told, 3);
        assertThat(new TopicReader(broker).all(Topic.POSTS.topicName()))
                .filteredOn(record -> record.key().equals(instance))
                .hasSize(1)
                .noneMatch(record -> record.value().contains("chainposition"));
    }

    @Test
    void writers_at_once_end_in_one_chain_without_gaps() throws Exception {
        // When
        try (var writers = Executors.newFixedThreadPool(8)) {
            writers.invokeAll(IntStream.range(0, 8)
                    .<Callable<Void>>mapToObj(writer -> () -> {
                        IntStream.range(0, 30).forEach(number -> commit(audit(number)));
                        return null;
                    })
                    .toList());
        }
        // Then
        assertChain(told(240), 240);
    }

    @Test
    void a_relay_that_dies_between_linking_and_publishing_is_followed_by_one_that_publishes_the_same_links() {
        // Given
        var dying = takeTheLock();
        commit(audit(1), audit(2));
        // When
        var linked = await(outbox.unsent(dying, 0, Set.of(), 500).chain(rows -> chain.link(dying, rows)));
        await(dying.close());
        // Then
        var told = told(2);
        assertChain(told, 2);
        assertThat(hashes(told))
                .isEqualTo(ours(linked).map(row -> row.link().hash()).toList());
    }

    @Test
    void a_relay_that_dies_between_publishing_and_marking_is_followed_by_one_that_repeats_the_same_links() {
        // Given
        var dying = takeTheLock();
        commit(audit(1), audit(2));
        // When
        await(outbox.unsent(dying, 0, Set.of(), 500)
                .chain(rows -> chain.link(dying, rows))
                .chain(kafka::publish));
        await(dying.close());
        // Then
        var told = told(4);
        assertThat(told.stream().distinct().toList()).hasSize(2);
        assertChain(told.stream().distinct().toList(), 2);
    }

    @Test
    void two_relays_at_once_never_fork_a_chain() {
        // Given
        var one = takeTheLock();
        var other = connect("another-relay");
        commit(audit(1), audit(2));
        var seenByOne = await(outbox.unsent(one, 0, Set.of(), 500));
        var seenByOther = await(outbox.unsent(other, 0, Set.of(), 500));
        // When
        await(chain.link(one, seenByOne));
        // Then
        assertThatThrownBy(() -> await(chain.link(other, seenByOther))).isNotNull();
        await(other.close());
        await(one.close());
        assertChain(told(2), 2);
    }

    @Test
    void a_head_that_somebody_moved_back_costs_the_link_and_not_the_event() {
        // Given
        commit(audit(1), audit(2));
        told(2);
        await(pool.preparedQuery("UPDATE audit_chain_heads SET position = 1 WHERE instance_id = $1")
                .execute(Tuple.of(instance)));
        // When
        commit(audit(3));
        // Then
        assertThat(told(3).getLast().has("chainposition")).isFalse();
    }

    @Test
    void a_chain_is_stated_with_what_all_of_its_links_come_to() {
        // When
        commit(audit(1), audit(2));
        // Then
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(all())
                .anySatisfy(statement -> {
                    assertThat(statement.path("type").asText()).isEqualTo("audit.chain_stated");
                    assertThat(statement.at("/data/position").asInt()).isEqualTo(2);
                    assertThat(statement.at("/data/hash").asText())
                            .isEqualTo(told(2).getLast().path("chainhash").asText());
                    assertThat(statement.at("/data/digest").asText()).isEqualTo(digest());
                }));
    }

    /** As documented, from the rows of the table. */
    private String digest() {
        var whole = CanonicalText.sha256();
        await(pool.preparedQuery("SELECT * FROM audit_chain WHERE instance_id = $1 ORDER BY position")
                        .execute(Tuple.of(instance)))
                .forEach(row -> whole.update(CanonicalText.sha256()
                        .digest(String.join(
                                        ":",
                                        row.getLong("position").toString(),
                                        row.getUUID("event_id").toString(),
                                        row.getString("content_hash"),
                                        row.getString("previous_hash"),
                                        row.getString("hash"))
                                .getBytes())));
        return HexFormat.of().formatHex(whole.digest());
    }

    private void assertChain(List<JsonNode> told, int length) {
        var previous = ChainLink.BEFORE_ALL;
        for (var position = 1; position <= length; position++) {
            var event = told.get(position - 1);
            var link = ChainLink.after(
                    previous,
                    "events-test",
                    instance,
                    position,
                    AuditContent.of(event.toString()).hash());
            assertThat(event.path("chainposition").asInt()).isEqualTo(position);
            assertThat(event.path("chainprevious").asText()).isEqualTo(previous);
            assertThat(event.path("chainhash").asText()).isEqualTo(link.hash());
            previous = link.hash();
        }
    }

    private PgConnection takeTheLock() {
        var connection = connect("stand-in");
        var locked = connection.query(LOCK).execute().subscribeAsCompletionStage();
        Awaitility.await().atMost(PATIENCE).until(() -> {
            await(pool.query(CUT).execute());
            return locked.isDone();
        });
        return connection;
    }

    private PgConnection connect(String name) {
        var options = PgConnectOptions.fromUri(url).setUser(setting("username")).setPassword(setting("password"));
        options.addProperty("application_name", name);
        return await(PgConnection.connect(vertx, options));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }

    private Event audit(int number) {
        return new AuditRecord(
                        "mila",
                        "post.created",
                        "post/" + number,
                        "succeeded",
                        "tiktok",
                        null,
                        instance,
                        Instant.parse("2026-11-23T12:00:00.123456789Z"),
                        Map.of("number", number, "share", 0.5, "text", "ä\u0000\""))
                .toEvent();
    }

    private void commit(Event... events) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> ledger.change(events));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private List<JsonNode> told(int count) {
        Awaitility.await().atMost(PATIENCE).until(() -> recorded().size() >= count);
        return recorded();
    }

    private List<JsonNode> recorded() {
        return all().stream()
                .filter(event -> event.path("type").asText().equals("audit.recorded"))
                .toList();
    }

    private List<JsonNode> all() {
        return new TopicReader(broker)
                .all(Topic.AUDIT.topicName()).stream()
                        .filter(record -> record.key().equals(instance))
                        .map(record -> read(record.value()))
                        .toList();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> hashes(List<JsonNode> told) {
        return told.stream().map(event -> event.path("chainhash").asText()).collect(Collectors.toList());
    }

    private Stream<OutboxRow> ours(List<OutboxRow> rows) {
        return rows.stream().filter(row -> row.instanceId().equals(instance));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }
}
