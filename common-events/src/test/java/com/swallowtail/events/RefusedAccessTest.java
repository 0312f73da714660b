package com.swallowtail.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefusedAccessTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void for_want_of_a_role_it_is_in_the_instances_own_trail() {
        // When
        var event = refused("acme", false, "connections:manage").toEvent();
        // Then
        assertThat(event.topic()).isEqualTo(Topic.AUDIT);
        assertThat(event.instanceId()).isEqualTo("acme");
        assertThat(event.data())
                .containsEntry("actor", "someone")
                .containsEntry("action", "access.refused")
                .containsEntry("resource", "instance/acme")
                .containsEntry("outcome", "refused")
                .containsEntry("requestId", "r-1")
                .containsEntry("detail", Map.of("method", "DELETE", "path", "/x", "missingRole", "connections:manage"));
    }

    @Test
    void at_a_foreign_instance_it_is_in_a_trail_that_no_instance_has() {
        // When
        var event = refused("acme", true, null).toEvent();
        // Then
        assertThat(event.instanceId()).isEqualTo("~system").doesNotMatch("[A-Za-z0-9_-]{1,64}");
        assertThat(event.data())
                .containsEntry("instanceId", "~system")
                .containsEntry("resource", "instance/acme")
                .containsEntry("detail", Map.of("method", "DELETE", "path", "/x"));
    }

    @Test
    void where_no_instance_is_concerned_it_is_in_the_same_trail() {
        // When
        var event = refused("", false, "operator").toEvent();
        // Then
        assertThat(event.instanceId()).isEqualTo("~system");
        assertThat(event.data()).containsEntry("instanceId", "~system").containsEntry("resource", "system");
    }

    private static RefusedAccess refused(String instanceId, boolean foreign, @Nullable String missingRole) {
        return new RefusedAccess("someone", "DELETE", "/x", instanceId, foreign, missingRole, "r-1", NOON);
    }
}
