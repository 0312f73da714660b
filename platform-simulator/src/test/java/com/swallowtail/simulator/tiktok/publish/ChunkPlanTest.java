package com.swallowtail.simulator.tiktok.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunkPlanTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "4999999, 4999999, 1",
        "5100000, 5100000, 1",
        "64000000, 64000000, 1",
        "50000123, 10000000, 5",
        "300000123, 60000000, 5",
        "4000000000, 64000000, 62"
    })
    void plans_by_the_rules_pass(long size, long chunk, long count) {
        assertThat(new ChunkPlan(size, chunk, count).objection()).isEmpty();
    }

    @Test
    void the_last_chunk_takes_the_remainder() {
        ChunkPlan plan = new ChunkPlan(50_000_123, 10_000_000, 5);
        assertThat(plan.lengthOf(30_000_000)).isEqualTo(10_000_000);
        assertThat(plan.lengthOf(40_000_000)).isEqualTo(10_000_123);
    }
}
