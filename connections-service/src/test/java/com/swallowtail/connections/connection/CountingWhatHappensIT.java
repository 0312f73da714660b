package com.swallowtail.connections.connection;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.anybody;
import static com.swallowtail.connections.fixtures.Service.colleague;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.MetricsDocument;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class CountingWhatHappensIT {
    private static final String TOKEN = "/internal/v1/instances/{id}/connections/{platform}/token";

    @Inject
    CountConnections countConnections;

    private String instance;

    @BeforeEach
    void a_connected_account() {
        simulator().reset();
        instance = anInstance();
        Service.anAccount();
        SignIn.connect(instance);
    }

    @Test
    void it_shows_what_the_document_says_and_nothing_else() throws Throwable {
        // When
        VertxContextSupport.subscribeAndAwait(countConnections::count);
        colleague().get(TOKEN, instance, "tiktok").then().statusCode(200);
        colleague()
                .body(Map.of("tokenVersion", 1, "platformError", "access_token_invalid"))
                .post(TOKEN + "/rejected", instance, "tiktok")
                .then()
                .statusCode(200);
        // Then
        Awaitility.await()
                .untilAsserted(() -> assertThat(MetricsDocument.read().violations("connections-service", shown()))
                        .isEmpty());
    }

    @Test
    void a_token_that_is_not_to_be_had_counts_as_refused() {
        // Given
        var before = refusedReads();
        // When
        colleague().get(TOKEN, instance, "instagram").then().statusCode(409);
        // Then
        assertThat(refusedReads()).isEqualTo(before + 1);
    }

    private static double refusedReads() {
        return shown().lines()
                .filter(line ->
                        line.startsWith("swallowtail_token_reads_total{platform=\"instagram\",result=\"refused\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static String shown() {
        return anybody().accept("text/plain").get("/q/metrics").asString();
    }
}
