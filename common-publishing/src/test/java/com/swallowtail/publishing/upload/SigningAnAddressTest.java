package com.swallowtail.publishing.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SigningAnAddressTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant EXPIRES = NOW.plusSeconds(3600);

    private final Upload upload = upload("acme");

    @Test
    void the_address_opens_the_file_until_it_expires() {
        assertThat(opens(upload, EXPIRES.minusSeconds(1))).isTrue();
        assertThat(opens(upload, EXPIRES)).isFalse();
    }

    @Test
    void it_opens_no_other_file() {
        assertThat(opens(upload("acme"), NOW)).isFalse();
    }

    @Test
    void neither_a_later_expiry_nor_another_signature_opens_it() {
        var query = query(upload);
        var later = String.valueOf(EXPIRES.getEpochSecond() + 1);

        assertThat(SignedAddress.opens(upload, later, query.get("signature"), NOW))
                .isFalse();
        assertThat(SignedAddress.opens(upload, query.get("expires"), "x" + query.get("signature"), NOW))
                .isFalse();
        assertThat(SignedAddress.opens(upload, query.get("expires"), null, NOW)).isFalse();
        assertThat(SignedAddress.opens(upload, null, query.get("signature"), NOW))
                .isFalse();
        assertThat(SignedAddress.opens(upload, "-1", query.get("signature"), NOW))
                .isFalse();
    }

    @Test
    void an_upload_written_to_a_log_shows_no_key() {
        assertThat(upload.toString()).doesNotContain(upload.addressKey());
    }

    private boolean opens(Upload other, Instant at) {
        var query = query(upload);
        return SignedAddress.opens(other, query.get("expires"), query.get("signature"), at);
    }

    private static Map<String, String> query(Upload upload) {
        var query = new HashMap<String, String>();
        for (var pair : URI.create(SignedAddress.of(upload, EXPIRES)).getQuery().split("&")) {
            query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return query;
    }

    private static Upload upload(String instance) {
        return new Upload(
                UUID.randomUUID(), "tiktok", instance, 10, 10, "", "video/mp4", SignedAddress.newKey(), NOW, EXPIRES);
    }
}
