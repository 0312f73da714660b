package com.swallowtail.connections.rotation;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.person;
import static com.swallowtail.connections.fixtures.Service.setting;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.crypto.CannotUnseal;
import com.swallowtail.crypto.KeyRing;
import com.swallowtail.crypto.Place;
import com.swallowtail.crypto.SealedText;
import com.swallowtail.crypto.Secret;
import com.swallowtail.crypto.TokenCipher;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.TopicReader;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schedule is off here: each specification goes on with the rotation when it wants to. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class RotatingKeysIT {
    private static final String ROTATION = "/api/v1/key-rotation";
    private static final String OLD =
            KeyRing.parse(Infrastructure.OLD_FERNET_KEY).currentKeyId();
    private static final String NEW = KeyRing.parse(Infrastructure.FERNET_KEY).currentKeyId();
    private static final List<String> OF_A_CONNECTION = List.of("access_token", "refresh_token", "app_secret");

    private final TokenCipher oldKey = new TokenCipher(KeyRing.parse(Infrastructure.OLD_FERNET_KEY), Clock.systemUTC());
    private final TokenCipher newKey = new TokenCipher(KeyRing.parse(Infrastructure.FERNET_KEY), Clock.systemUTC());

    @Inject
    RotateKeys rotateKeys;

    @Inject
    Pool database;

    private String instance;

    @BeforeEach
    void a_connection_that_the_old_key_sealed() {
        simulator().reset();
        instance = anInstance();
        Service.anAccount();
        SignIn.connect(instance);
        OF_A_CONNECTION.forEach(
                column -> store(column, oldKey.seal(newKey.open(sealed(column), place(column)), place(column))));
    }

    @AfterEach
    void no_rotation_is_open_any_more() {
        Awaitility.await().until(() -> {
            goOn();
            return database.query("select 1 from key_rotations where finished_at is null")
                            .executeAndAwait()
                            .rowCount()
                    == 0;
        });
    }

    @Test
    void everything_that_the_old_key_sealed_is_sealed_anew_and_still_opens() {
        // Given
        var credentials = Map.of("clientId", "app-of-ones-own", "clientSecret", "a secret");
        operatorOf(instance)
                .body(credentials)
                .put("/api/v1/instances/{id}/credentials/tiktok", instance)
                .then()
                .statusCode(200);
        // When
        start();
        var ended = ended();
        // Then
        assertThat(OF_A_CONNECTION).allSatisfy(column -> assertThat(newKey.open(sealed(column), place(column)))
                .isNotNull());
        assertThat(ended.getLong("rewrapped")).isGreaterThanOrEqualTo(3);
        assertThat(certificate(ended).path("leftOnOtherKeys").asLong()).isZero();
        assertThat(certificate(ended).path("sealed"))
                .allSatisfy(
                        column -> assertThat(column.fieldNames()).toIterable().allMatch(NEW::equals));
        colleague()
                .get("/internal/v1/instances/{id}/connections/tiktok/token", instance)
                .then()
                .statusCode(200);
    }

    @Test
    void the_removed_key_opens_nothing_that_was_sealed_anew() {
        // When
        start();
        ended();
        // Then
        assertThat(OF_A_CONNECTION)
                .allSatisfy(column -> assertThatThrownBy(() -> oldKey.open(sealed(column), place(column)))
                        .isInstanceOf(CannotUnseal.class));
    }

    @Test
    void the_certificate_proves_itself_to_whoever_has_the_public_key() throws Exception {
        // When
        start();
        var ended = ended();
        // Then
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(
                        new X509EncodedKeySpec(Base64.getDecoder().decode(ended.getString("proof.publicKey")))));
        verifier.update(ended.getString("certificate").getBytes(UTF_8));
        assertThat(verifier.verify(Base64.getUrlDecoder().decode(ended.getString("proof.signature"))))
                .isTrue();
    }

    @Test
    void what_no_key_opens_is_counted_rather_than_certified_away() {
        // Given
        store("access_token", new SealedText(OLD, "damaged"));
        // When
        start();
        var ended = ended();
        // Then
        assertThat(certificate(ended).path("leftOnOtherKeys").asLong()).isEqualTo(1);
        assertThat(certificate(ended)
                        .path("sealed")
                        .path("platform_connections.access_token")
                        .path(OLD)
                        .asLong())
                .isEqualTo(1);
        store("access_token", newKey.seal(new Secret("mended"), place("access_token")));
    }

    @Test
    void a_row_that_is_being_written_is_waited_for() {
        // Given
        start();
        var writer = database.getConnectionAndAwait();
        var writing = writer.beginAndAwait();
        writer.preparedQuery("select 1 from platform_connections where instance_id = $1 for update")
                .executeAndAwait(Tuple.of(instance));
        // When
        goOn();
        goOn();
        // Then
        assertThat(shown().getBoolean("finished")).isFalse();
        writing.rollbackAndAwait();
        writer.closeAndAwait();
        ended();
        assertThat(sealed("access_token").keyId()).isEqualTo(NEW);
    }

    @Test
    void asking_twice_starts_one() {
        // When
        var first = start();
        var second = start();
        // Then
        assertThat(second).isEqualTo(first);
    }

    @Test
    void it_is_in_the_systems_own_trail_with_its_certificate() {
        // When
        var id = start();
        var ended = ended();
        // Then
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        new TopicReader(setting("KAFKA_BOOTSTRAP_SERVERS")).all("swallowtail.audit.v1"))
                .filteredOn(
                        event -> event.key().equals("~system") && event.value().contains("key-rotation/" + id))
                .extracting(event -> read(event.value()).path("data"))
                .anySatisfy(data -> assertThat(data.path("action").asText()).isEqualTo("key_rotation.started"))
                .anySatisfy(data -> {
                    assertThat(data.path("action").asText()).isEqualTo("key_rotation.finished");
                    assertThat(data.path("detail").path("certificate").asText())
                            .isEqualTo(ended.getString("certificate"));
                }));
    }

    @Test
    void it_is_for_the_operator_of_the_whole_alone() {
        person("*", "connections:manage").post(ROTATION).then().statusCode(403);
        person(instance, "platform:operate").post(ROTATION).then().statusCode(403);
        Service.anybody().post(ROTATION).then().statusCode(401);
    }

    private String start() {
        return operator()
                .post(ROTATION)
                .then()
                .statusCode(202)
                .body("keyId", equalTo(NEW))
                .extract()
                .path("id");
    }

    private JsonPath ended() {
        Awaitility.await().until(() -> {
            goOn();
            return shown().getBoolean("finished");
        });
        return shown();
    }

    private void goOn() {
        try {
            VertxContextSupport.subscribeAndAwait(rotateKeys::goOn);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static JsonPath shown() {
        return operator().get(ROTATION).then().statusCode(200).extract().jsonPath();
    }

    private static io.restassured.specification.RequestSpecification operator() {
        return person("*", "platform:operate");
    }

    private static JsonNode certificate(JsonPath ended) {
        return read(ended.getString("certificate"));
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private void store(String column, SealedText sealed) {
        database.preparedQuery("update platform_connections set %1$s_key_id = $2, %1$s = $3 where instance_id = $1"
                        .formatted(column))
                .executeAndAwait(Tuple.of(instance, sealed.keyId(), sealed.ciphertext()));
    }

    private SealedText sealed(String column) {
        return new SealedText(row().getString(column + "_key_id"), row().getString(column));
    }

    private Place place(String column) {
        return new Place(instance, row().getUUID("id").toString(), column);
    }

    private Row row() {
        return database.preparedQuery("select * from platform_connections where instance_id = $1")
                .executeAndAwait(Tuple.of(instance))
                .iterator()
                .next();
    }
}
