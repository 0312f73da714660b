package com.swallowtail.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** The posts of an instance on one platform, as a caller makes and sees them. */
public record PostsApi(Supplier<RequestSpecification> caller, String address) {
    public ValidatableResponse create(JsonObject post) {
        return create(post, UUID.randomUUID().toString());
    }

    public ValidatableResponse create(JsonObject post, String key) {
        return caller.get()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(post.encode())
                .post(address)
                .then();
    }

    public ValidatableResponse rehearse(JsonObject post) {
        return caller.get()
                .contentType("application/json")
                .body(post.encode())
                .post(address + "?dryRun=true")
                .then();
    }

    /** The id of the post. */
    public String created(JsonObject post) {
        return create(post).statusCode(202).extract().path("id");
    }

    public ValidatableResponse cancel(String id) {
        return caller.get().delete(address + "/" + id).then();
    }

    public JsonObject read(String id) {
        return new JsonObject(caller.get()
                .get(address + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    public JsonObject awaitStatus(String id, String status, Duration atMost) {
        var last = new AtomicReference<JsonObject>();
        Awaitility.await("post " + id + " to be " + status)
                .atMost(atMost)
                .pollInterval(Duration.ofMillis(200))
                .conditionEvaluationListener(evaluated -> {})
                .untilAsserted(() -> {
                    last.set(read(id));
                    assertThat(last.get().getString("status"))
                            .as(last.get().encode())
                            .isEqualTo(status);
                });
        return last.get();
    }
}
