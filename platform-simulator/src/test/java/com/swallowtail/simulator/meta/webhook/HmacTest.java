package com.swallowtail.simulator.meta.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HmacTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void a_webhook_is_signed_over_its_raw_body() {
        String body =
                "{\"object\":\"instagram\",\"entry\":[{\"id\":\"17841405726653026\",\"time\":1763900000,\"changes\":"
                        + "[{\"field\":\"comments\",\"value\":{\"id\":\"17894227972186120\",\"text\":\"hi\",\"from\":"
                        + "{\"id\":\"526000000000001\",\"username\":\"ana\"},\"media\":{\"id\":\"17918195224117851\","
                        + "\"media_product_type\":\"FEED\"}}}]}]}";
        assertThat(Hmac.hubSignature(body, SECRET))
                .isEqualTo("sha256=64f29ebe3d1848e4674a38bef5905f4e6003297eeb279a539151653029b4f721");
    }

    @Test
    void a_signed_request_is_signed_over_its_encoded_payload() {
        String payload = "{\"algorithm\":\"HMAC-SHA256\",\"expires\":1763903600,\"issued_at\":1763900000,"
                + "\"user_id\":\"218471\"}";
        assertThat(Hmac.signedRequest(payload, SECRET))
                .isEqualTo("7zSqyg4PUKPOJAP9iZ9lrTph0wapduU_XmapYRu964M.eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImV4cGly"
                        + "ZXMiOjE3NjM5MDM2MDAsImlzc3VlZF9hdCI6MTc2MzkwMDAwMCwidXNlcl9pZCI6IjIxODQ3MSJ9");
    }
}
