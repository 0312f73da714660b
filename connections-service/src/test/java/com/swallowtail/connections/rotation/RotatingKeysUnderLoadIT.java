package com.swallowtail.connections.rotation;

import static com.swallowtail.connections.fixtures.Service.person;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static com.swallowtail.connections.fixtures.Service.tokens;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.swallowtail.connections.fixtures.ServiceProcess;
import com.swallowtail.crypto.KeyRing;
import com.swallowtail.crypto.Place;
import com.swallowtail.crypto.Secret;
import com.swallowtail.crypto.TokenCipher;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twenty thousand connections, a replica that does the work and is killed twice, and callers at the one beside it. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class RotatingKeysUnderLoadIT {
    private static final int CONNECTIONS = 20_000;
    private static final int CALLERS = 2;
    private static final int INSERTED_AT_ONCE = 1_000;
    private static final List<String> SEALED = List.of(
            "platform_connections.access_token",
            "platform_connections.refresh_token",
            "platform_connections.app_secret");
    private static final String OLD =
            KeyRing.parse(Infrastructure.OLD_FERNET_KEY).currentKeyId();
    private static final String NEW = KeyRing.parse(Infrastructure.FERNET_KEY).currentKeyId();

    private final String crowd = "crowd-" + UUID.randomUUID().toString().substring(0, 8);
    private final TokenCipher oldKey = new TokenCipher(KeyRing.parse(Infrastructure.OLD_FERNET_KEY), Clock.systemUTC());

    @Inject
    Pool database;

    private ServiceProcess worker;

    @BeforeEach
    void connections_that_the_old_key_sealed() {
        simulator().reset();
        database.preparedQuery("""
                        insert into instances (id, name, version, created_at, updated_at)
                        select $1 || '-' || n, 'one of many', 0, now(), now() from generate_series(0, $2) n""").executeAndAwait(Tuple.of(crowd, CONNECTIONS));
        for (var first = 0; first < CONNECTIONS; first += INSERTED_AT_ONCE) {
            database.preparedQuery("""
                            insert into platform_connections (id, instance_id, platform, status, generation, version, login_via,
                                platform_user_id, account_id, scopes, access_token_key_id, access_token,
                                refresh_token_key_id, refresh_token, app_client_id, app_secret_key_id, app_secret,
                                access_issued_at, access_expires_at, refresh_expires_at, connected_at)
                            values ($1, $2, 'tiktok', 'connected', 1, 1, 'tiktok', $2, $2, 'video.list', $3, $4, $3, $5, $7, $3, $6,
                                now(), now() + interval '1 day', now() + interval '1 year', now())""")
                    .executeBatchAndAwait(IntStream.range(first, first + INSERTED_AT_ONCE)
                            .mapToObj(this::row)
                            .toList());
        }
    }

    private Tuple row(int number) {
        var id = UUID.randomUUID();
        var instance = crowd + "-" + number;
        var values = new ArrayList<Object>(List.of(id, instance, OLD));
        for (var column : List.of("access_token", "refresh_token", "app_secret")) {
            values.add(oldKey.seal(new Secret(secret(number)), new Place(instance, id.toString(), column))
                    .ciphertext());
        }
        values.add("awswallowtail0001");
        return Tuple.from(values);
    }

    private static String secret(int number) {
        return "act.of-" + number;
    }

    @AfterEach
    void nothing_is_left() {
        worker.close();
        database.preparedQuery("delete from platform_connections where instance_id like $1 || '-%'")
                .executeAndAwait(Tuple.of(crowd));
    }

    @Test
    void no_read_fails_and_the_certificate_is_exact_although_the_worker_is_killed_twice() throws Exception {
        // Given
        worker = replica();
        var failures = new ConcurrentLinkedQueue<String>();
        var reads = new AtomicLong();
        JsonNode certificate;
        var bearer = tokens().service();
        try (var http = HttpClient.newHttpClient();
                var callers = Executors.newScheduledThreadPool(CALLERS)) {
            IntStream.range(0, CALLERS)
                    .forEach(caller -> callers.scheduleWithFixedDelay(
                            () -> read(http, bearer, reads, failures), 0, 40, TimeUnit.MILLISECONDS));
            // When
            person("*", "platform:operate").post("/api/v1/key-rotation").then().statusCode(202);
            for (var kill = 1; kill <= 2; kill++) {
                var share = kill * CONNECTIONS / 3L;
                Awaitility.await()
                        .atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> sealedAnew() > share);
                worker.kill();
                worker = replica();
            }
            certificate = certificate();
        }
        // Then
        assertThat(failures).isEmpty();
        assertThat(reads.get()).isPositive();
        assertThat(certificate.path("leftOnOtherKeys").asLong()).isZero();
        assertThat(certificate.path("rewrapped").asLong()).isEqualTo(3L * CONNECTIONS);
        for (var column : SEALED) {
            assertThat(certificate.path("sealed").path(column).properties())
                    .singleElement()
                    .satisfies(key -> assertThat(key.getKey()).isEqualTo(NEW))
                    .satisfies(key -> assertThat(key.getValue().asLong()).isEqualTo(stored(column)));
        }
    }

    /** Reads a token, which has to be the one that was sealed. */
    private void read(HttpClient http, String bearer, AtomicLong reads, ConcurrentLinkedQueue<String> failures) {
        var number = ThreadLocalRandom.current().nextInt(CONNECTIONS);
        var address = "http://localhost:%s/internal/v1/instances/%s-%s/connections/tiktok/token"
                .formatted(RestAssured.port, crowd, number);
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Authorization", "Bearer " + bearer)
                            .build(),
                    BodyHandlers.ofString());
            reads.incrementAndGet();
            if (answer.statusCode() != 200 || !answer.body().contains('"' + secret(number) + '"')) {
                failures.add(number + ": " + answer.statusCode());
            }
        } catch (IOException | InterruptedException e) {
            failures.add("no answer: " + e);
        }
    }

    private ServiceProcess replica() {
        var settings = new HashMap<>(ServiceProcess.sharedSettings());
        settings.putAll(Map.of("CONNECTIONS_ROTATION_VALUES_EACH_TIME", "6000"));
        return ServiceProcess.start(settings).awaitReady();
    }

    private long sealedAnew() {
        return count(
                "select count(*) from platform_connections where refresh_token_key_id = $1 and instance_id like $2 || '-%'",
                Tuple.of(NEW, crowd));
    }

    private long stored(String column) {
        var name = column.split("\\.");
        return count("select count(*) from %s where %s is not null".formatted(name[0], name[1]), Tuple.tuple());
    }

    private long count(String query, Tuple parameters) {
        return database.preparedQuery(query)
                .executeAndAwait(parameters)
                .iterator()
                .next()
                .getLong(0);
    }

    private static JsonNode certificate() throws Exception {
        var operator = person("*", "platform:operate");
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> operator.get("/api/v1/key-rotation").jsonPath().getBoolean("finished"));
        return new ObjectMapper()
                .readTree(operator.get("/api/v1/key-rotation").jsonPath().getString("certificate"));
    }
}
