package com.swallowtail.connections;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.connections.fixtures.ServiceProcess;
import com.swallowtail.testsupport.Infrastructure;
import com.swallowtail.testsupport.OidcIssuer;
import com.swallowtail.testsupport.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As in a cluster: a job migrates, the service never does. There is a database and an issuer, and no broker. */
class MigratingByAJobIT {
    private static final String PASSWORD = "a-password";
    private static final Map<String, String> SERVICE =
            Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "false", "QUARKUS_FLYWAY_VALIDATE_AT_START", "true");
    private static final Map<String, String> JOB = Map.of("QUARKUS_INIT_AND_EXIT", "true");

    @TempDir
    private static Path folder;

    private static PostgresServer postgres;
    private static OidcIssuer issuer;

    @BeforeAll
    static void aDatabase() {
        postgres = PostgresServer.start(folder, 0);
        issuer = OidcIssuer.start(0);
    }

    @AfterAll
    static void theEnd() {
        issuer.close();
        postgres.close();
    }

    @Test
    void a_service_ends_as_long_as_its_schema_is_older_than_itself() {
        postgres.createRole("empty", PASSWORD);
        try (var service = start("empty", SERVICE)) {
            assertThat(service.awaitEnd()).isEqualTo(1);
            assertThat(service.log()).contains("not applied to database");
        }
    }

    @Test
    void a_job_migrates_and_ends_and_the_service_starts_even_where_a_newer_version_has_migrated_since()
            throws Exception {
        postgres.createRole("migrated", PASSWORD);
        try (var job = start("migrated", JOB)) {
            assertThat(job.awaitEnd()).as(job.log()).isZero();
        }
        aNewerVersionMigrates();
        try (var service = start("migrated", SERVICE)) {
            service.awaitReady();
        }
    }

    /** In the range of a shared module, below the numbers of the service's own. */
    private static void aNewerVersionMigrates() throws SQLException {
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO migrated.flyway_schema_history
                           (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    SELECT max(installed_rank) + 1, '099', 'of tomorrow', 'SQL', 'V099__of_tomorrow.sql', 'migrated', 1, true
                      FROM migrated.flyway_schema_history
                    """);
        }
    }

    private static ServiceProcess start(String role, Map<String, String> mode) {
        var settings = new HashMap<>(mode);
        settings.put("DATABASE_PORT", Integer.toString(postgres.port()));
        settings.put("DATABASE_NAME", postgres.database());
        settings.put("DATABASE_USER", role);
        settings.put("DATABASE_PASSWORD", PASSWORD);
        settings.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:9");
        settings.put("OIDC_ISSUER_URL", issuer.url());
        settings.put("FERNET_KEYS", Infrastructure.FERNET_KEYS);
        return ServiceProcess.start(settings);
    }
}
