package com.swallowtail.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real parts that every other test stands on. */
class InfrastructureTest {
    @TempDir
    Path folder;

    @Test
    void postgresql_keeps_its_data_and_roles_over_a_restart() throws Exception {
        try (var postgres = PostgresServer.start(folder, 0)) {
            postgres.createRole("tiktok", "first");
            query(postgres, "tiktok", "first", "CREATE TABLE kept AS SELECT 42 AS answer");
            postgres.restart();
            postgres.createRole("tiktok", "second");
            query(postgres, "tiktok", "second", "INSERT INTO kept VALUES (43)");
            assertThat(postgres.dump()).contains("-- tiktok.kept", "(42)", "(43)");
        }
    }

    @Test
    void kafka_keeps_its_topics_over_a_restart() throws Exception {
        try (var kafka = KafkaServer.start(folder, 0)) {
            kafka.createTopics(2, "events");
            kafka.restart();
            kafka.createTopics(2, "events");
            try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                assertThat(admin.listTopics().names().get()).contains("events");
            }
        }
    }

    @Test
    void the_issuer_signs_the_claims_it_is_asked_for() {
        try (var issuer = OidcIssuer.start(0)) {
            var token = Tokens.from(issuer.url()).bearer("acme,globex", "content:read");
            var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
            assertThat(claims)
                    .contains("\"groups\":[\"content:read\"]", "\"instances\":[\"acme\",\"globex\"]")
                    .contains("\"iss\":\"" + issuer.url() + "\"");
        }
    }

    @Test
    void an_issuer_started_again_on_its_port_is_reachable() {
        var port = Ports.free();
        for (var round : List.of(1, 2)) {
            try (var issuer = OidcIssuer.start(port)) {
                assertThat(Tokens.from(issuer.url()).service())
                        .as("round %s", round)
                        .contains(".");
            }
        }
    }

    private static void query(PostgresServer postgres, String user, String password, String sql) throws Exception {
        var url = "jdbc:postgresql://localhost:" + postgres.port() + "/" + postgres.database();
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
