package com.swallowtail.connections.audit;

import static com.swallowtail.connections.fixtures.Service.operatorOf;
import static com.swallowtail.connections.fixtures.Service.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.swallowtail.testsupport.Infrastructure;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "connections"))
class ExportingTheTrailIT {
    private static final String EXPORT = "/api/v1/instances/{id}/audit-events/export";
    private static final int MORE_THAN_TWO_PIECES = 1_201;

    @Inject
    Pool database;

    private String instance;

    @BeforeEach
    void a_trail_that_is_longer_than_any_page() {
        instance = "i-" + UUID.randomUUID();
        database.preparedQuery("""
                        insert into audit_events
                        select to_char(n, 'FM00000') || '-' || $1, $1, timestamptz '2026-11-23 12:00Z' + n * interval '1 second',
                          case when n % 2 = 0 then 'mila' else 'noor' end, 'post.created', 'post/' || n, 'succeeded', 'tiktok',
                          null, '{"n":' || n || '}'
                        from generate_series(1, $2::int) n""").executeAndAwait(Tuple.of(instance, MORE_THAN_TWO_PIECES));
    }

    @Test
    void csv_has_a_heading_and_every_event_once_newest_first() {
        // When
        var export = export("csv").statusCode(200);
        // Then
        export.header("Content-Type", "text/csv; charset=UTF-8; header=present")
                .header("Content-Disposition", "attachment; filename=\"audit-events-" + instance + ".csv\"")
                .header("Cache-Control", "no-store");
        var lines = export.extract().asString().split("\r\n");
        assertThat(lines).hasSize(MORE_THAN_TWO_PIECES + 1).doesNotHaveDuplicates();
        assertThat(lines[0]).isEqualTo("id,occurredAt,actor,action,resource,outcome,platform,requestId,detail");
        assertThat(lines[1])
                .isEqualTo("01201-" + instance + ",2026-11-23T12:20:01Z,noor,post.created,post/1201,succeeded,tiktok,,"
                        + "\"{\"\"n\"\":1201}\"");
        assertThat(lines[MORE_THAN_TWO_PIECES]).startsWith("00001-");
    }

    @Test
    void json_lines_are_the_events_of_the_list() throws Exception {
        // When
        var lines = export("jsonl")
                .statusCode(200)
                .header("Content-Type", "application/x-ndjson")
                .extract()
                .asString()
                .split("\n");
        // Then
        assertThat(lines).hasSize(MORE_THAN_TWO_PIECES);
        var listed = operatorOf(instance)
                .get("/api/v1/instances/{id}/audit-events?limit=1", instance)
                .jsonPath()
                .getMap("items[0]");
        assertThat(new ObjectMapper().readValue(lines[0], java.util.Map.class)).isEqualTo(listed);
    }

    @Test
    void filters_are_those_of_the_list() {
        // When
        var lines = export("jsonl&actor=mila&to=2026-11-23T12:00:06Z")
                .statusCode(200)
                .extract()
                .asString();
        // Then
        assertThat(lines.lines()).hasSize(2).allMatch(line -> line.contains("\"mila\""));
    }

    @Test
    void what_a_stranger_wrote_is_no_formula() {
        // Given
        database.preparedQuery("update audit_events set resource = '=cmd|''/c calc''!A1' where id = '00001-' || $1")
                .executeAndAwait(Tuple.of(instance));
        // When
        var csv = export("csv").extract().asString();
        // Then
        assertThat(csv).contains(",'=cmd|'/c calc'!A1,").doesNotContain(",=");
    }

    @Test
    void a_trail_without_events_is_a_heading() {
        // Given
        var quiet = "i-" + UUID.randomUUID();
        // When
        var csv = operatorOf(quiet).get(EXPORT, quiet).then().statusCode(200);
        // Then
        assertThat(csv.extract().asString().split("\r\n")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv&from=yesterday"})
    void what_cannot_be_exported_is_a_validation_error(String query) {
        export(query).statusCode(422).body("code", equalTo("validation-failed"));
    }

    @Test
    void it_needs_the_role_and_the_instance() {
        person(instance, "connections:read").get(EXPORT, instance).then().statusCode(403);
        person("another", "audit:read").get(EXPORT, instance).then().statusCode(404);
    }

    private ValidatableResponse export(String query) {
        return operatorOf(instance)
                .urlEncodingEnabled(false)
                .get(EXPORT.replace("{id}", instance) + "?format=" + query)
                .then();
    }
}
