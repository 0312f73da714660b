package com.swallowtail.tiktok.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.swallowtail.tiktok.fixtures.Tenant;
import com.swallowtail.tiktok.fixtures.TikTokServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TikTokServiceTest
class CallingOffAPostIT {
    private final Tenant tenant = Tenant.connected();

    @Test
    void a_scheduled_post_is_called_off_and_never_published() {
        var id = tenant.created(inAnHour());
        tenant.caller().delete(tenant.posts() + "/" + id).then().statusCode(200).body("status", equalTo("cancelled"));
        tenant.caller().delete(tenant.posts() + "/" + id).then().statusCode(200);
        assertThat(tenant.read(id).getString("status")).isEqualTo("cancelled");
    }

    @Test
    void a_published_post_can_no_longer_be_called_off() {
        var id = tenant.created(tenant.video("too late"));
        tenant.awaitStatus(id, "published");
        tenant.caller()
                .delete(tenant.posts() + "/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("post-not-cancellable"));
    }

    @Test
    void a_scheduled_post_is_published_at_its_time() {
        var at = Instant.now().plusSeconds(4);
        var id = tenant.created(tenant.video("at its time").put("scheduledAt", at.toString()));
        assertThat(tenant.read(id).getString("status")).isEqualTo("scheduled");
        var post = tenant.awaitStatus(id, "published");
        assertThat(post.getInstant("publishedAt")).isAfter(at);
    }

    @Test
    void a_disconnect_calls_off_what_was_planned() {
        var id = tenant.created(inAnHour());
        disconnected(tenant.instance());
        var post = tenant.awaitStatus(id, "cancelled");
        assertThat(post.getJsonObject("error").getString("code")).isEqualTo("account-disconnected");
    }

    @Test
    void nobody_elses_post_is_found() {
        var id = tenant.created(inAnHour());
        var other = Tenant.connected();
        other.caller().delete(other.posts() + "/" + id).then().statusCode(404);
        other.caller().get(other.posts() + "/" + id).then().statusCode(404);
        other.caller().get(other.posts() + "/not-an-id").then().statusCode(404);
    }

    private JsonObject inAnHour() {
        return tenant.video("in an hour")
                .put("scheduledAt", Instant.now().plusSeconds(3600).toString());
    }

    private static void disconnected(String instance) {
        var event = new JsonObject()
                .put("specversion", "1.0")
                .put("id", java.util.UUID.randomUUID().toString())
                .put("source", "/connections-service")
                .put("type", "connection.disconnected")
                .put("subject", "c-1")
                .put("time", Instant.now().toString())
                .put("datacontenttype", "application/json")
                .put(
                        "data",
                        new JsonObject()
                                .put("instanceId", instance)
                                .put("connectionId", "c-1")
                                .put("platform", "tiktok")
                                .put("status", "disconnected")
                                .put("version", 2));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", Tenant.setting("KAFKA_BOOTSTRAP_SERVERS")),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("swallowtail.connections.v1", instance, event.encode()));
        }
    }
}
