package com.swallowtail.instagram.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.instagram.fixtures.InstagramServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InstagramServiceTest
class ForgettingWhatWasToldIT {
    private final Engagement engagement;
    private final Pool database;
    private final String instance = "t-" + UUID.randomUUID();

    ForgettingWhatWasToldIT(Engagement engagement, Pool database) {
        this.engagement = engagement;
        this.database = database;
    }

    @Test
    void what_was_told_before_the_time_that_is_remembered_is_forgotten() throws Throwable {
        // Given
        told("long ago", Duration.ofDays(8));
        told("just now", Duration.ofDays(6));
        // When
        VertxContextSupport.subscribeAndAwait(() -> engagement.forget(Duration.ofDays(7)));
        // Then
        var rows = database.preparedQuery("select happening from engagement_told where instance_id = $1")
                .executeAndAwait(Tuple.of(instance));
        assertThat(StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString(0)))
                .containsExactly("just now");
    }

    private void told(String happening, Duration ago) {
        database.preparedQuery("insert into engagement_told values ($1, $2, now() - $3::text::interval)")
                .executeAndAwait(Tuple.of(instance, happening, ago.toString()));
    }
}
