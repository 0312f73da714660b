package com.swallowtail.connections;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.connections.fixtures.ServiceProcess;
import com.swallowtail.testsupport.Infrastructure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Before anything else is touched: nobody listens at the addresses below. */
class RefusingToStartIT {
    private static final String NO_KEY = "c2VjcmV0LW1hdGVyaWFs";
    private static final Map<String, String> SETTINGS = Map.of(
            "DATABASE_PORT", "9",
            "DATABASE_NAME", "nobody",
            "DATABASE_USER", "nobody",
            "DATABASE_PASSWORD", "nothing",
            "KAFKA_BOOTSTRAP_SERVERS", "localhost:9",
            "OIDC_ISSUER_URL", "http://localhost:9/nobody");

    /** A service that was told to start, and what it has to say when it refuses. */
    private record Refusal(ServiceProcess service, String... words) {
        void isSaid() {
            try (service) {
                assertThat(service.awaitEnd()).isEqualTo(1);
                assertThat(service.log()).contains(words).doesNotContain(NO_KEY, Infrastructure.FERNET_KEYS, "Flyway");
            }
        }
    }

    @Test
    void a_setting_that_cannot_work_stops_the_start_and_says_what_to_do() {
        var besideEachOther = List.of(
                refusal(SETTINGS, "FERNET_KEYS", "make a key with: openssl rand -base64 32"),
                refusal(with("FERNET_KEYS", NO_KEY), "FERNET_KEYS", "make a key with: openssl rand -base64 32"),
                refusal(without("OIDC_ISSUER_URL"), "swallowtail.web.issuer-url", "OIDC_ISSUER_URL"),
                refusal(
                        with("TIKTOK_CLIENT_KEY", "aw-lonely", "TIKTOK_SCOPES", "research.data"),
                        "TIKTOK_CLIENT_KEY and TIKTOK_CLIENT_SECRET belong together",
                        "TIKTOK_SCOPES"),
                refusal(
                        with("INSTAGRAM_APP_SECRET", "lonely", "INSTAGRAM_SCOPES", "instagram_basic"),
                        "INSTAGRAM_APP_ID and INSTAGRAM_APP_SECRET belong together",
                        "INSTAGRAM_SCOPES"));

        besideEachOther.forEach(Refusal::isSaid);
    }

    private static Refusal refusal(Map<String, String> settings, String... words) {
        return new Refusal(ServiceProcess.start(settings), words);
    }

    private static Map<String, String> without(String name) {
        var settings = with();
        settings.remove(name);
        return settings;
    }

    /** The settings of a sound service, some of them another way. */
    private static Map<String, String> with(String... namesAndValues) {
        var settings = new HashMap<>(SETTINGS);
        settings.put("FERNET_KEYS", Infrastructure.FERNET_KEYS);
        for (var name = 0; name < namesAndValues.length; name += 2) {
            settings.put(namesAndValues[name], namesAndValues[name + 1]);
        }
        return settings;
    }
}
