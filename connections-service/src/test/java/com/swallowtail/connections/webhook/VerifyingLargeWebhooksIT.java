package com.swallowtail.connections.webhook;

import static com.swallowtail.connections.fixtures.Service.colleague;
import static org.hamcrest.Matchers.equalTo;

import com.swallowtail.connections.HmacSha256;
import com.swallowtail.crypto.Secret;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.MetaSettings;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A webhook may be as large when it is asked about as when it is delivered. */
@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class VerifyingLargeWebhooksIT {
    private static final int LARGEST = 2 << 20;

    @Test
    void the_largest_webhook_is_verified_though_each_of_its_characters_is_two_in_json() {
        asked("/internal/v1/webhooks/verify", "\"\\\n".repeat(LARGEST / 3))
                .statusCode(200)
                .body("valid", equalTo(true));
    }

    @Test
    void there_is_a_limit_here_too_and_elsewhere_it_is_as_it_was() {
        asked("/internal/v1/webhooks/verify", "\"\\\n".repeat(LARGEST / 3 + 4096))
                .statusCode(413)
                .body("code", equalTo("payload-too-large"));
        asked("/internal/v1/grants/removed", "x".repeat(LARGEST / 2))
                .statusCode(413)
                .body("code", equalTo("payload-too-large"));
    }

    private static ValidatableResponse asked(String address, String payload) {
        var signature = HmacSha256.of(new Secret(MetaSettings.APP_SECRET), payload.getBytes(StandardCharsets.UTF_8));
        return colleague()
                .body(Map.of(
                        "platform",
                        "instagram",
                        "payload",
                        payload,
                        "signature",
                        "sha256=" + HexFormat.of().formatHex(signature)))
                .post(address)
                .then();
    }
}
