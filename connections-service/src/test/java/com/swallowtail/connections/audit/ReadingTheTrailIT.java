package com.swallowtail.connections.audit;

import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class ReadingTheTrailIT {
    private static final String TRAIL = "/api/v1/instances/{id}/audit-events";

    @Inject
    Pool database;

    private String instance;

    @BeforeEach
    void a_trail_of_five_events_two_of_them_at_once() {
        instance = "i-" + UUID.randomUUID();
        event("e1", "2026-11-23T10:00:00Z", "mila", "instance.saved", null);
        event("e2", "2026-11-23T11:00:00Z", "mila", "connection.connected", "tiktok");
        event("e3", "2026-11-23T12:00:00Z", "platform:tiktok", "connection.reauth_required", "tiktok");
        event("e4", "2026-11-23T12:00:00Z", "noor", "connection.disconnected", "tiktok");
        event("e5", "2026-11-23T13:00:00Z", "noor", "connection.connected", "instagram");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    limit=9                                                     | e5 e4 e3 e2 e1
                    platform=tiktok                                          | e4 e3 e2
                    platform=instagram                                       | e5
                    action=connection.connected                              | e5 e2
                    actor=noor                                               | e5 e4
                    actor=platform:tiktok                                    | e3
                    from=2026-11-23T12:00:00Z                                | e5 e4 e3
                    to=2026-11-23T12:00:00Z                                  | e2 e1
                    from=2026-11-23T11:00:00Z&to=2026-11-23T13:00:00Z        | e4 e3 e2
                    platform=tiktok&actor=mila&action=connection.connected   | e2
                    actor=                                                   | e5 e4 e3 e2 e1
                    action=nothing.happened                                  | ''
                    from=2026-11-23T13:00:00Z&to=2026-11-23T12:00:00Z        | ''""", delimiter = '|')
    void filters_narrow_it_down_newest_first(String query, String expected) {
        // When
        var trail = trail(query);
        // Then
        trail.statusCode(200).body("nextCursor", nullValue());
        assertThat(events(trail)).containsExactlyElementsOf(words(expected));
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5"})
    void pages_put_together_are_the_whole_trail_each_event_once(int limit) {
        // When
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = trail("limit=" + limit + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200);
            seen.addAll(events(page));
            cursor = page.extract().path("nextCursor");
        } while (cursor != null);
        // Then
        assertThat(seen).containsExactly("e5", "e4", "e3", "e2", "e1");
    }

    @Test
    void a_page_after_a_filtered_one_keeps_to_the_filter() {
        // Given
        String cursor = trail("platform=tiktok&limit=1").extract().path("nextCursor");
        // When
        var next = trail("platform=tiktok&limit=9&cursor=" + cursor);
        // Then
        assertThat(events(next)).containsExactly("e3", "e2");
    }

    @Test
    void an_event_says_who_did_what_to_which_thing() {
        // When
        var trail = trail("action=connection.disconnected");
        // Then
        trail.body("items.actor", contains("noor"))
                .body("items[0].resource", equalTo("connection/1"))
                .body("items[0].outcome", equalTo("succeeded"))
                .body("items[0].platform", equalTo("tiktok"))
                .body("items[0].requestId", nullValue())
                .body("items[0].occurredAt", equalTo("2026-11-23T12:00:00Z"))
                .body("items[0].detail", equalTo(Map.of("reason", "asked")));
    }

    @Test
    void nobody_reads_anothers_trail() {
        // Given
        var other = "i-" + UUID.randomUUID();
        // When
        var trail = person(other, "audit:read").get(TRAIL, other);
        // Then
        trail.then().statusCode(200).body("items", equalTo(List.of()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    from=yesterday,            /query/from
                    from=2026-11-23,           /query/from
                    to=2026-11-23T12:00:00,    /query/to
                    platform=myspace,          /query/platform
                    cursor=forged,             /query/cursor
                    cursor=Zm9yZ2Vk,           /query/cursor
                    cursor=eCY,                /query/cursor
                    cursor=%2B%2F,             /query/cursor
                    limit=0,                   /query/limit
                    limit=101,                 /query/limit
                    limit=many,                /query/limit""")
    void a_query_that_cannot_be_read_is_a_validation_error(String query, String pointer) {
        // When
        var refused = trail(query);
        // Then
        refused.statusCode(422).body("code", equalTo("validation-failed")).body("errors[0].pointer", equalTo(pointer));
    }

    private ValidatableResponse trail(String query) {
        return operatorOf(instance)
                .urlEncodingEnabled(false)
                .get(TRAIL.replace("{id}", instance) + "?" + query)
                .then();
    }

    /** The ids without the instance that makes them unique. */
    private static List<String> events(ValidatableResponse trail) {
        return trail.extract().jsonPath().getList("items.id", String.class).stream()
                .map(id -> id.substring(0, 2))
                .toList();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private void event(String id, String at, String actor, String action, String platform) {
        database.preparedQuery("insert into audit_events values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
                .executeAndAwait(Tuple.tuple()
                        .addString(id + "-" + instance)
                        .addString(instance)
                        .addOffsetDateTime(OffsetDateTime.parse(at))
                        .addString(actor)
                        .addString(action)
                        .addString("connection/1")
                        .addString("succeeded")
                        .addString(platform)
                        .addString(null)
                        .addString("{\"reason\":\"asked\"}"));
    }
}
