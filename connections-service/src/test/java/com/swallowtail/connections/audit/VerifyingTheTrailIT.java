package com.swallowtail.connections.audit;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.person;
import static com.swallowtail.connections.fixtures.Service.setting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.hamcrest.Matchers.equalTo;

import com.swallowtail.events.AuditContent;
import com.swallowtail.events.ChainLink;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.TopicReader;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A trail that came the whole way, from a change over the broker into the copy, and somebody with a database client. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class VerifyingTheTrailIT {
    private static final String VERIFICATION = "/api/v1/audit-verification";
    private static final String AUDIT = "swallowtail.audit.v1";
    private static final String OURS = "connections-service";

    @Inject
    Pool database;

    @Inject
    SignCheckpoints signCheckpoints;

    @Inject
    CopyAuditEvents copy;

    private String instance;

    @BeforeEach
    void a_trail_of_five_events() {
        instance = anInstance();
        for (var name : List.of("a", "b", "c", "d")) {
            operatorOf(instance)
                    .body(Map.of("name", name))
                    .put("/api/v1/instances/{id}", instance)
                    .then()
                    .statusCode(200);
        }
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> events() == 5);
    }

    @Test
    void an_untouched_chain_is_good_and_says_how_far_it_goes() {
        // When
        var chain = chain(OURS);
        // Then
        assertThat(chain).containsEntry("ok", true).containsEntry("position", 5).containsEntry("events", 5);
        assertThat(chain.get("findings")).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit_events set actor = 'nobody' where instance_id = $1 and position = 3            | edited 3
            update audit_events set detail = '{"a":1}' where instance_id = $1 and position = 3          | edited 3
            update audit_events set occurred_at = occurred_at + interval '1 microsecond' where instance_id = $1 and position = 3 | edited 3
            update audit_events set hash = previous_hash where instance_id = $1 and position = 3        | edited 3
            update audit_events set hash = null where instance_id = $1 and position = 3                 | edited 3
            delete from audit_events where instance_id = $1 and position = 1                            | deleted 1
            delete from audit_events where instance_id = $1 and position = 3                            | deleted 3
            delete from audit_events where instance_id = $1 and position > 3                            | deleted 4
            delete from audit_events where instance_id = $1                                             | deleted 1
            insert into audit_events select concat('x', id), instance_id, occurred_at, actor, action, resource, outcome, platform, request_id, detail, service, position, previous_hash, hash from audit_events where instance_id = $1 and position = 3 | inserted 3
            insert into audit_events select concat('x', id), instance_id, occurred_at, actor, action, resource, outcome, platform, request_id, detail, service, 6, hash, hash from audit_events where instance_id = $1 and position = 5 | inserted 6
            insert into audit_events select concat('x', id), instance_id, occurred_at, actor, action, resource, outcome, platform, request_id, detail, service from audit_events where instance_id = $1 and position = 5 | inserted null
            update audit_events set position = 6 - position where instance_id = $1 and position in (2, 4) | reordered 2, reordered 4
            update audit_heads set hash = repeat('a', 64) where instance_id = $1                        | head-mismatch 5
            delete from audit_heads where instance_id = $1                                              | head-mismatch 5
            """)
    void what_was_done_to_the_copy_is_found(String deed, String found) {
        // When
        tamper(deed);
        // Then
        assertThat(findings(OURS)).containsExactly(found.split(", "));
    }

    @Test
    void an_event_for_which_no_service_answers_is_found_too() {
        // When
        database.preparedQuery(
                        "insert into audit_events values ('x' || $1, $1, now(), 'a', 'b.c', 'd', 'e', null, null, '{}')")
                .executeAndAwait(Tuple.of(instance));
        // Then
        assertThat(findings("unknown")).containsExactly("inserted null");
    }

    @Test
    void a_chain_that_was_made_anew_was_signed_before() {
        // Given
        sign();
        // When
        tamper("update audit_events set hash = repeat('b', 64) where instance_id = $1 and position = 5");
        tamper("update audit_heads set hash = repeat('b', 64) where instance_id = $1");
        // Then
        assertThat(findings(OURS)).containsExactly("edited 5");
    }

    @Test
    void what_was_signed_is_missed_although_nothing_else_tells_of_it() {
        // Given
        sign();
        // When
        tamper("delete from audit_events where instance_id = $1");
        tamper("delete from audit_heads where instance_id = $1");
        // Then
        assertThat(findings(OURS)).containsExactly("deleted 5");
    }

    @Test
    void a_checkpoint_that_was_changed_is_forged() {
        // Given
        sign();
        // When
        tamper("update audit_checkpoints set position = 4 where instance_id = $1");
        // Then
        assertThat(findings(OURS)).containsExactly("checkpoint-forged 4");
    }

    @Test
    void what_was_done_to_the_services_own_chain_is_found_once_it_states_it() {
        // When
        tamper("update audit_chain set content_hash = repeat('c', 64) where instance_id = $1 and position = 2");
        tamper("update audit_chain_heads set stated_at = null where instance_id = $1");
        // Then
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(findings(OURS))
                .containsExactly("head-mismatch 5"));
    }

    @Test
    void a_head_moved_back_in_the_service_costs_the_link_of_the_next_event_which_is_found() {
        // Given
        tamper("update audit_chain_heads set position = 2 where instance_id = $1");
        // When
        operatorOf(instance).body(Map.of("name", "e")).put("/api/v1/instances/{id}", instance);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> events() == 6);
        // Then
        assertThat(findings(OURS)).contains("inserted null");
    }

    @Test
    void events_that_are_delivered_twice_are_kept_once() {
        // Given
        var again = new TopicReader(setting("KAFKA_BOOTSTRAP_SERVERS"))
                .all(AUDIT).stream()
                        .filter(record -> record.key().equals(instance))
                        .toList();
        // When
        again.forEach(record -> publish(record.value()));
        publish(recorded("tiktok-service", 1, ChainLink.BEFORE_ALL));
        // Then
        awaitChain("tiktok-service");
        assertThat(chain(OURS)).containsEntry("ok", true).containsEntry("events", 5);
    }

    @Test
    void each_service_has_a_chain_of_its_own() {
        // When
        publish(recorded("tiktok-service", 1, ChainLink.BEFORE_ALL));
        publish(recorded("instagram-service", 1, ChainLink.BEFORE_ALL));
        // Then
        for (var service : List.of("tiktok-service", "instagram-service", OURS)) {
            awaitChain(service);
            assertThat(chain(service)).containsEntry("ok", true);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "{}",
                "{\"type\":\"audit.recorded\",\"source\":\"/x\",\"data\":{}}",
                "{\"type\":\"audit.chain_stated\",\"source\":\"\"}"
            })
    void what_is_no_audit_event_does_not_stop_the_copy(String record) {
        assertThatNoException().isThrownBy(() -> onVertx(() -> copy.copy(record)));
    }

    @Test
    void what_fits_no_database_does_not_stop_the_copy() {
        // Given
        var event = recorded("tiktok-service", 1, ChainLink.BEFORE_ALL).replace("post/1", "\\u0000");
        // Then
        assertThatNoException().isThrownBy(() -> onVertx(() -> copy.copy(event)));
    }

    @Test
    void while_the_database_refuses_the_copy_waits_and_then_goes_on() {
        // Given
        database.query("alter table audit_heads rename to audit_heads_away").executeAndAwait();
        // When
        operatorOf(instance).body(Map.of("name", "e")).put("/api/v1/instances/{id}", instance);
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> unsent() == 0);
        database.query("alter table audit_heads_away rename to audit_heads").executeAndAwait();
        // Then
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> events() == 6);
        assertThat(chain(OURS)).containsEntry("ok", true);
    }

    @Test
    void it_is_for_the_operator_of_all_instances_alone() {
        person("*", "audit:read").get(VERIFICATION).then().statusCode(403);
        person(instance, "platform:operate").get(VERIFICATION).then().statusCode(403);
        person("*", "platform:operate").post(VERIFICATION).then().statusCode(405);
        person("*", "platform:operate").get(VERIFICATION).then().statusCode(200).body("publicKeys.size()", equalTo(2));
    }

    /** An event as the relay of that service would publish it. */
    private String recorded(String service, long position, String previous) {
        var event = new JsonObject()
                .put("specversion", "1.0")
                .put("id", UUID.randomUUID().toString())
                .put("source", "/" + service)
                .put("type", "audit.recorded")
                .put("subject", "post/1")
                .put("time", "2026-11-23T12:00:00Z")
                .put("datacontenttype", "application/json")
                .put(
                        "data",
                        new JsonObject()
                                .put("actor", "mila")
                                .put("action", "post.created")
                                .put("resource", "post/1")
                                .put("outcome", "succeeded")
                                .put("instanceId", instance)
                                .put("occurredAt", "2026-11-23T12:00:00.123456789Z")
                                .put("detail", new JsonObject().put("z", 1.50).put("a", "ä")));
        var content = AuditContent.of(event.encode());
        var link = ChainLink.after(previous, service, instance, position, content.hash());
        return event.put("chainposition", position)
                .put("chainprevious", link.previousHash())
                .put("chainhash", link.hash())
                .encode();
    }

    private void publish(String event) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", setting("KAFKA_BOOTSTRAP_SERVERS")),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(AUDIT, instance, event));
        }
    }

    private void sign() {
        tamper("delete from audit_checkpoints where instance_id = $1");
        tamper("update audit_heads set checkpoint_position = 0, checkpoint_at = null where instance_id = $1");
        onVertx(signCheckpoints::sign);
        assertThat(chain(OURS)).containsEntry("checkpointPosition", 5);
    }

    private static void onVertx(Supplier<Uni<Void>> action) {
        try {
            VertxContextSupport.subscribeAndAwait(action);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void tamper(String deed) {
        database.preparedQuery(deed).executeAndAwait(Tuple.of(instance));
    }

    private long events() {
        return count("audit_events where instance_id = $1");
    }

    private long unsent() {
        return count("outbox where aggregateid = $1");
    }

    private long count(String what) {
        return database.preparedQuery("select count(*) from " + what)
                .executeAndAwait(Tuple.of(instance))
                .iterator()
                .next()
                .getLong(0);
    }

    private void awaitChain(String service) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> !chain(service)
                .isEmpty());
    }

    private List<String> findings(String service) {
        return ((List<?>) chain(service).get("findings"))
                .stream()
                        .map(found -> (Map<?, ?>) found)
                        .map(found -> found.get("kind") + " " + found.get("position"))
                        .toList();
    }

    private Map<String, Object> chain(String service) {
        return person("*", "platform:operate")
                .get(VERIFICATION)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .param("service", service)
                .param("instance", instance)
                .getMap("chains.find { it.service == service && it.instance == instance }");
    }
}
