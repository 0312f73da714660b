package com.swallowtail.publishing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliverySignalTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void the_worker_is_woken_four_times_a_second() throws InterruptedException {
        // Given
        var config = shipped();
        var eight = new CountDownLatch(8);
        vertx.eventBus().consumer(DeliverySignal.DUE, woken -> eight.countDown());
        var signal = new DeliverySignal(vertx, config);
        // When
        signal.start(new StartupEvent());
        var inTime = eight.await(5, TimeUnit.SECONDS);
        signal.stop(new ShutdownEvent());
        // Then
        assertThat(config.tick()).isEqualTo(Duration.ofMillis(250));
        assertThat(inTime)
                .as("eight times in two seconds, and three more for a slow machine")
                .isTrue();
    }

    private static DeliveryConfig shipped() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(DeliveryConfig.class)
                .build()
                .getConfigMapping(DeliveryConfig.class);
    }
}
