package com.swallowtail.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.CompositeException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {
    static Stream<Throwable> ways_to_lose_it() {
        return Stream.of(
                ClosedConnectionException.INSTANCE,
                new ConnectException("refused"),
                new SocketException("Connection reset"),
                new IOException("Broken pipe"),
                new NoStackTraceThrowable("Connection is not active now, current status: CLOSED"));
    }

    @ParameterizedTest
    @MethodSource("ways_to_lose_it")
    void a_lost_connection_is_one_however_deep_and_however_many(Throwable lost) {
        assertThat(DatabaseAway.explains(lost)).isTrue();
        assertThat(DatabaseAway.explains(new IllegalStateException(new RuntimeException(lost))))
                .isTrue();
        assertThat(DatabaseAway.explains(new CompositeException(new IllegalStateException(), lost)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P03", "08006", "53300"})
    void a_database_that_turns_us_away_is_one(String sqlState) {
        assertThat(DatabaseAway.explains(answer(sqlState))).isTrue();
        assertThat(Diagnosis.of(answer(sqlState)).type().code()).isEqualTo("database-unavailable");
        assertThat(Diagnosis.of(answer(sqlState)).type().retryable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "57014"})
    void a_database_that_refuses_a_statement_is_there(String sqlState) {
        assertThat(DatabaseAway.explains(answer(sqlState))).isFalse();
    }

    @Test
    void a_mistake_of_ours_is_none() {
        assertThat(DatabaseAway.explains(new IllegalStateException("the chain is broken")))
                .isFalse();
        assertThat(DatabaseAway.explains(new NullPointerException())).isFalse();
        assertThat(DatabaseAway.explains(new IOException("no JSON"))).isFalse();
    }

    private static PgException answer(String sqlState) {
        return new PgException("said no", "ERROR", sqlState, "");
    }
}
