package com.swallowtail.connections;

import static com.swallowtail.connections.fixtures.Service.anInstance;
import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.simulator;
import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.connections.fixtures.EventStream;
import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.connections.fixtures.ServiceProcess;
import com.swallowtail.connections.fixtures.SignIn;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replica is asked to end while it has a platform's answer to wait for, and somebody to tell of events. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class StoppingAReplicaIT {
    private static final String PROFILE = "/v2/user/info/";

    private String instance;

    @BeforeEach
    void a_connected_account() {
        simulator().reset();
        instance = anInstance();
        Service.anAccount();
        SignIn.connect(instance);
        simulator().clearRequests();
        simulator().delay(PROFILE, 1, Duration.ofSeconds(2));
    }

    @Test
    void a_call_that_is_underway_is_answered_and_a_stream_ends_behind_an_event() throws Exception {
        try (var replica = ServiceProcess.start(ServiceProcess.sharedSettings()).awaitReady();
                var stream = listenTo(replica)) {
            // Given
            var underway = CompletableFuture.supplyAsync(() -> operatorOf(instance)
                    .port(replica.port())
                    .post("/api/v1/instances/{id}/connections/tiktok/sync", instance));
            Awaitility.await().until(() -> !simulator().requests(PROFILE).isEmpty());
            // When
            replica.askToEnd();
            // Then
            assertThat(underway.get().statusCode()).isEqualTo(200);
            assertThat(replica.awaitEnd())
                    .as("ended by the signal, not by force")
                    .isEqualTo(143);
            Awaitility.await().until(stream::hasEnded);
            assertThat(stream.wasCut()).isFalse();
        }
    }

    private EventStream listenTo(ServiceProcess replica) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> EventStream.at(replica.port(), instance), opened -> opened.status() == 200);
    }
}
