package com.swallowtail.web.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.swallowtail.web.Actor;
import com.swallowtail.web.Page;
import java.io.IOException;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SayingWhatMayBeNullTest {
    private record Loaf(
            String name, @Nullable String crumb, @Nullable Actor baker) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Roll(
            @JsonProperty("roll_name") String name,
            @Nullable String crumb) {}

    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "Bread")
    private record LoafView(String name, @Nullable String crumb) {}

    @Test
    void what_is_written_though_it_is_null_is_always_there() throws IOException {
        // Given
        var loaf = schema("name", "crumb", "baker");
        loaf.getProperties().get("baker").setType(null);
        loaf.getProperties().get("baker").setRef("Actor");
        // When
        records().describe("Loaf", loaf, false);
        // Then
        assertThat(loaf.getRequired()).containsExactlyInAnyOrder("name", "crumb", "baker");
        assertThat(loaf.getProperties().get("name").getType()).containsExactly(SchemaType.STRING);
        assertThat(loaf.getProperties().get("crumb").getType()).containsExactly(SchemaType.STRING, SchemaType.NULL);
        assertThat(loaf.getProperties().get("baker").getAnyOf())
                .extracting(Schema::getRef)
                .containsExactly("#/components/schemas/Actor", null);
    }

    @Test
    void what_is_left_out_where_it_is_null_may_be_missing_and_is_never_null() throws IOException {
        // Given
        var roll = schema("roll_name", "crumb");
        // When
        records().describe("Roll", roll, false);
        // Then
        assertThat(roll.getRequired()).containsExactly("roll_name");
        assertThat(roll.getProperties().get("crumb").getType()).containsExactly(SchemaType.STRING);
    }

    @Test
    void callers_leave_out_what_may_be_null() throws IOException {
        // Given
        var bread = schema("name", "crumb");
        // When
        records().describe("Bread", bread, true);
        // Then
        assertThat(bread.getRequired()).containsExactly("name");
        assertThat(bread.getProperties().get("crumb").getType()).containsExactly(SchemaType.STRING);
    }

    @Test
    void a_page_is_known_whatever_is_on_it() throws IOException {
        // Given
        var page = schema("items", "nextCursor");
        // When
        records().describe("PageLoafView", page, false);
        // Then
        assertThat(page.getRequired()).containsExactlyInAnyOrder("items", "nextCursor");
    }

    @Test
    void a_schema_that_no_record_is_known_for_is_not_guessed_at() throws IOException {
        // Given
        var records = records();
        // When
        var guessing = assertThatIllegalStateException()
                .isThrownBy(() -> records.describe("Told1", schema("name", "crumb"), false));
        // Then
        guessing.withMessageContaining("Told1");
    }

    private static Records records() throws IOException {
        return new Records(Index.of(Loaf.class, Roll.class, LoafView.class, Page.class));
    }

    private static Schema schema(String... members) {
        var schema = OASFactory.createSchema().addType(SchemaType.OBJECT);
        for (var member : members) {
            schema.addProperty(member, OASFactory.createSchema().addType(SchemaType.STRING));
        }
        return schema;
    }
}
