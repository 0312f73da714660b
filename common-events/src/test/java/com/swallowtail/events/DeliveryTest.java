package com.swallowtail.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final List<OutboxRow> BATCH = List.of(row(1, "a"), row(2, "b"), row(3, "a"), row(4, "b"));

    @Test
    void a_row_that_failed_holds_back_later_rows_of_its_instance_alone() {
        var delivery = Delivery.of(BATCH, Set.of(2L, 3L, 4L));

        assertThat(delivery.delivered()).containsExactlyInAnyOrder(2L, 4L);
        assertThat(delivery.stopped()).containsExactly("a");
    }

    @Test
    void when_all_are_acknowledged_nothing_is_held_back() {
        var delivery = Delivery.of(BATCH, Set.of(1L, 2L, 3L, 4L));

        assertThat(delivery.delivered()).hasSize(4);
        assertThat(delivery.stopped()).isEmpty();
    }

    private static OutboxRow row(long position, String instance) {
        return new OutboxRow(
                position, new UUID(0, position), "topic", "type", instance, "{}", null, OutboxRow.ChainHead.NONE, null);
    }
}
