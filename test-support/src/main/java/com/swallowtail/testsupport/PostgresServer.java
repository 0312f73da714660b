package com.swallowtail.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * A real PostgreSQL 17 as a child process. One database; a login role, with a schema of its own name, per service.
 * It works as root and as an ordinary user.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(3);

    private final Path folder;
    private final int port;
    private volatile EmbeddedPostgres running;

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.running = launch();
    }

    /**
     * @param folder holds the data; what an earlier run left there is kept
     * @param port where it listens on the loopback interface; 0 takes a free one
     */
    public static PostgresServer start(Path folder, int port) {
        return new PostgresServer(folder, port == 0 ? Ports.free() : port);
    }

    public int port() {
        return port;
    }

    public String database() {
        return "postgres";
    }

    /** Creates a login role and its schema, or gives the role this password if it is there already. */
    public void createRole(String role, String password) {
        var statements = """
                DO $$ BEGIN
                  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN CREATE ROLE %1$s LOGIN; END IF;
                END $$;
                ALTER ROLE %1$s PASSWORD '%2$s';
                CREATE SCHEMA IF NOT EXISTS %1$s AUTHORIZATION %1$s;
                REVOKE ALL ON SCHEMA public FROM PUBLIC;
                """.formatted(role, password);
        try (var connection = running.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused to create the role " + role, e);
        }
    }

    /** A connection that may do everything, as long as the server is not restarted. */
    public Connection connect() throws SQLException {
        return running.getPostgresDatabase().getConnection();
    }

    /** Of the server, such as 17.11. */
    public String version() {
        try (var connection = connect()) {
            return connection.getMetaData().getDatabaseProductVersion().split(" ")[0];
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not say its version", e);
        }
    }

    /** Every table of every service as text, one row a line: for searching what must not be there. */
    public String dump() {
        return PostgresDump.of(running.getPostgresDatabase());
    }

    public void stop() {
        close();
    }

    /** Stops the server if it runs, and starts it on the same data and port. */
    public void restart() {
        close();
        running = launch();
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres launch() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("data"))
                    .setOverrideWorkingDirectory(folder.resolve("work").toFile())
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(STARTS_WITHIN)
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_buffers", "32MB")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("encoding", "UTF8")
                    .setConnectConfig("connectTimeout", "20")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on port " + port, e);
        }
    }

    Map<String, String> settings(String role, String password) {
        return Map.of(
                "DATABASE_HOST",
                "localhost",
                "DATABASE_PORT",
                Integer.toString(port),
                "DATABASE_NAME",
                database(),
                "DATABASE_USER",
                role,
                "DATABASE_PASSWORD",
                password);
    }
}
