package com.swallowtail.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path folder;

    private Settings settings(Map<String, String> environment) {
        return new Settings(environment, new Folders(folder, folder), Keys.in(folder.resolve("keys")));
    }

    @Test
    void every_setting_points_at_the_stacks_own_parts() {
        var connections = settings(Map.of()).of(PortOf.CONNECTIONS);

        assertThat(connections)
                .containsEntry("PUBLIC_BASE_URL", "http://localhost:8000")
                .containsEntry("ALLOWED_RETURN_ORIGINS", "http://localhost:8000")
                .containsEntry("OIDC_ISSUER_URL", "http://localhost:8091/swallowtail")
                .containsEntry("OIDC_CLIENT_ID", "connections-service")
                .containsEntry("DATABASE_HOST", "localhost")
                .containsEntry("DATABASE_PORT", "15432")
                .containsEntry("DATABASE_USER", "connections")
                .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "localhost:19092")
                .containsEntry("CONNECTIONS_SERVICE_URL", "http://localhost:8081")
                .containsEntry("MEDIA_ALLOWED_HOSTS", "localhost:8090")
                .containsEntry("TIKTOK_AUTHORIZE_URL", "http://localhost:8090/v2/auth/authorize/")
                .containsEntry("TIKTOK_API_URL", "http://localhost:8090")
                .containsEntry("META_DIALOG_URL", "http://localhost:8090/v25.0/dialog/oauth")
                .containsEntry("INSTAGRAM_AUTHORIZE_URL", "http://localhost:8090/www.instagram.com/oauth/authorize")
                .containsEntry("INSTAGRAM_API_URL", "http://localhost:8090/api.instagram.com")
                .containsEntry("INSTAGRAM_APP_ID", "230000000000002")
                .containsEntry("INSTAGRAM_GRAPH_URL", "http://localhost:8090/graph.instagram.com")
                .containsKeys(
                        "INSTAGRAM_APP_SECRET",
                        "FERNET_KEYS",
                        "DATABASE_PASSWORD",
                        "OIDC_CLIENT_SECRET",
                        "MEDIA_STORE_DIR");
    }

    @Test
    void each_service_has_a_database_role_and_secrets_of_its_own() {
        var settings = settings(Map.of());
        var connections = settings.of(PortOf.CONNECTIONS);
        var tiktok = settings.of(PortOf.TIKTOK);

        assertThat(tiktok).containsEntry("DATABASE_USER", "tiktok").containsEntry("OIDC_CLIENT_ID", "tiktok-service");
        assertThat(tiktok.get("DATABASE_PASSWORD")).isNotEqualTo(connections.get("DATABASE_PASSWORD"));
        assertThat(tiktok.get("OIDC_CLIENT_SECRET")).isNotEqualTo(connections.get("OIDC_CLIENT_SECRET"));
    }

    @Test
    void what_the_environment_sets_wins() {
        var settings = settings(Map.of(
                "TIKTOK_API_URL", "https://simulator.example",
                "DATABASE_HOST", "db.example",
                "KAFKA_BOOTSTRAP_SERVERS", "kafka.example:9092",
                "OIDC_ISSUER_URL", "https://issuer.example",
                "FERNET_KEYS", "given",
                "DATABASE_USER", "both",
                "TIKTOK_DATABASE_USER", "one"));

        assertThat(settings.of(PortOf.TIKTOK))
                .containsEntry("TIKTOK_API_URL", "https://simulator.example")
                .containsEntry("DATABASE_HOST", "db.example")
                .containsEntry("DATABASE_PORT", "5432")
                .containsEntry("FERNET_KEYS", "given")
                .containsEntry("DATABASE_USER", "one");
        assertThat(settings.of(PortOf.CONNECTIONS)).containsEntry("DATABASE_USER", "both");
        assertThat(settings.ownPostgres()).isFalse();
        assertThat(settings.ownKafka()).isFalse();
        assertThat(settings.ownIssuer()).isFalse();
    }

    @Test
    void a_changed_port_changes_every_address_that_names_it() {
        var settings = settings(Map.of("SWALLOWTAIL_GATEWAY_PORT", "9000", "SWALLOWTAIL_SIMULATOR_PORT", "9090"));

        assertThat(settings.shared())
                .containsEntry("PUBLIC_BASE_URL", "http://localhost:9000")
                .containsEntry("ALLOWED_RETURN_ORIGINS", "http://localhost:9000")
                .containsEntry("MEDIA_ALLOWED_HOSTS", "localhost:9090")
                .containsEntry("TIKTOK_API_URL", "http://localhost:9090");
        assertThat(settings.ofSimulator())
                .containsEntry("SIMULATOR_TIKTOK_WEBHOOK_URL", "http://localhost:9000/webhooks/tiktok")
                .containsEntry("SIMULATOR_META_WEBHOOK_URL", "http://localhost:9000/webhooks/instagram")
                .containsEntry("SIMULATOR_META_DEAUTHORIZE_URL", "http://localhost:9000/webhooks/meta/deauthorize")
                .containsEntry("SIMULATOR_META_DATA_DELETION_URL", "http://localhost:9000/webhooks/meta/data-deletion")
                .containsEntry("SIMULATOR_META_VERIFY_TOKEN", "simulated-verify-token");
    }

    @Test
    void a_port_that_is_none_is_refused_by_name() {
        assertThatThrownBy(() -> PortOf.KAFKA.in(Map.of("SWALLOWTAIL_KAFKA_PORT", "99999")))
                .hasMessage("SWALLOWTAIL_KAFKA_PORT is not a port: 99999");
    }

    @Test
    void a_taken_port_is_named_with_the_setting_that_changes_it() throws Exception {
        try (var taken = new java.net.ServerSocket(0)) {
            var port = Integer.toString(taken.getLocalPort());
            assertThatThrownBy(() -> PortOf.GATEWAY.mustBeFree(Map.of("SWALLOWTAIL_GATEWAY_PORT", port)))
                    .hasMessageContaining("Port " + port + " (gateway) is already taken")
                    .hasMessageContaining("SWALLOWTAIL_GATEWAY_PORT");
        }
    }

    @Test
    void keys_are_drawn_once_and_only_their_owner_may_read_them() throws Exception {
        var file = folder.resolve("keys");
        var first = Keys.in(file);

        assertThat(Keys.in(file)).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(file)).hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    @Test
    void a_service_that_joins_later_gets_its_own_secrets_and_the_key_ring_stays() {
        var file = folder.resolve("keys");
        PrivateFile.write(file, Map.of("FERNET_KEYS", "old", "TIKTOK_DATABASE_PASSWORD", "kept"));
        var keys = Keys.in(file);
        assertThat(keys.get("INSTAGRAM_DATABASE_PASSWORD")).hasSizeGreaterThan(40);
        assertThat(keys.get("FERNET_KEYS")).isEqualTo("old");
        assertThat(keys.get("TIKTOK_DATABASE_PASSWORD")).isEqualTo("kept");
        assertThat(Keys.in(file)).isEqualTo(keys);
    }

    @Test
    void a_key_ring_that_is_gone_is_never_drawn_anew() {
        var file = folder.resolve("keys");
        PrivateFile.write(file, Map.of("TIKTOK_DATABASE_PASSWORD", "kept"));
        var keys = Keys.in(file);
        assertThatThrownBy(() -> keys.get("FERNET_KEYS")).isInstanceOf(CannotStart.class);
    }
}
