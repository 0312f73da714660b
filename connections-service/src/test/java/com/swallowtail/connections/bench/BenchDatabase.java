package com.swallowtail.connections.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;

/** The service's database, for what a benchmark has to lay out beforehand. */
record BenchDatabase(String url, String user, String password) {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(20);

    static BenchDatabase of(Map<String, String> settings) {
        return new BenchDatabase(
                "jdbc:postgresql://%s:%s/%s"
                        .formatted(
                                settings.get("DATABASE_HOST"),
                                settings.get("DATABASE_PORT"),
                                settings.get("DATABASE_NAME")),
                settings.get("DATABASE_USER"),
                settings.get("DATABASE_PASSWORD"));
    }

    /** Runs the statements, in one transaction if they are several; the last one's first value, or nothing. */
    String run(String statements) {
        try (var session = session();
                var statement = session.createStatement()) {
            var rows = statement.execute(statements);
            while (!rows && statement.getUpdateCount() >= 0) {
                rows = statement.getMoreResults();
            }
            return rows && statement.getResultSet().next()
                    ? statement.getResultSet().getString(1)
                    : "";
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + statements, e);
        }
    }

    /** Asks in one session, again and again, until the answer is true. */
    void await(String question) {
        try (var session = session();
                var asked = session.prepareStatement(question)) {
            while (!isTrue(asked)) {
                LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + question, e);
        }
    }

    /** Writes lines in the form of COPY. */
    void copy(String into, String lines) {
        try (var session = session()) {
            session.createStatement().execute("set synchronous_commit = off");
            session.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + into + " from stdin", new StringReader(lines));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("PostgreSQL took no copy into " + into, e);
        }
    }

    private static boolean isTrue(PreparedStatement question) throws SQLException {
        try (var answer = question.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private Connection session() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
