package com.swallowtail.tiktok.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.swallowtail.publishing.platform.ByteRange;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** TikTok's chunk rules, each under both readings of its "MB". */
class ChunkPlanTest {
    private static final long MIN = 5L * 1024 * 1024;
    private static final long MAX = 64_000_000;
    private static final long MAX_LAST = 128_000_000;

    @Property
    void every_file_is_covered_once_and_in_order(@ForAll @LongRange(min = 1, max = ChunkPlan.LONGEST) long size) {
        long expected = 0;
        for (ByteRange chunk : chunks(ChunkPlan.of(size))) {
            assertThat(chunk.first()).isEqualTo(expected);
            expected = chunk.last() + 1;
        }
        assertThat(expected).isEqualTo(size);
    }

    @Property
    void the_count_is_tiktoks_own_and_at_most_1000(@ForAll @LongRange(min = 1, max = ChunkPlan.LONGEST) long size) {
        ChunkPlan plan = ChunkPlan.of(size);
        assertThat(plan.count()).isEqualTo((int) (size / plan.chunkSize())).isBetween(1, 1000);
        assertThat(chunks(plan)).hasSize(plan.count());
    }

    @Property
    void each_chunk_has_5_to_64_mb_and_the_last_at_most_128(
            @ForAll @LongRange(min = 1, max = ChunkPlan.LONGEST) long size) {
        List<ByteRange> chunks = chunks(ChunkPlan.of(size));
        assertThat(chunks.getLast().length()).isLessThanOrEqualTo(chunks.size() == 1 ? MAX : MAX_LAST);
        if (chunks.size() > 1) {
            assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.length()).isGreaterThanOrEqualTo(MIN));
            assertThat(chunks.subList(0, chunks.size() - 1))
                    .allSatisfy(chunk -> assertThat(chunk.length()).isLessThanOrEqualTo(MAX));
        }
    }

    @Property
    void progress_told_one_byte_off_leads_to_the_same_place(
            @ForAll @LongRange(min = 20_000_000, max = 500_000_000) long size,
            @ForAll @LongRange(min = 0, max = 49) long index,
            @ForAll @LongRange(min = -1, max = 1) long off) {
        ChunkPlan plan = ChunkPlan.of(size);
        long boundary = index % plan.count() * plan.chunkSize();
        assertThat(plan.resumeAt(boundary + off)).isEqualTo(boundary);
    }

    @Example
    void the_documented_sample_is_cut_as_documented() {
        ChunkPlan plan = ChunkPlan.of(50_000_123);
        assertThat(plan).isEqualTo(new ChunkPlan(50_000_123, 10_000_000, 5));
        assertThat(chunks(plan).getLast().asHeader()).isEqualTo("bytes 40000000-50000122/50000123");
    }

    @Example
    void a_small_file_is_one_chunk_of_its_own_size() {
        assertThat(ChunkPlan.of(4_999_999)).isEqualTo(new ChunkPlan(4_999_999, 4_999_999, 1));
    }

    @Example
    void an_upload_that_is_whole_has_nothing_left() {
        assertThat(ChunkPlan.of(50_000_123).resumeAt(50_000_122)).isEqualTo(50_000_123);
    }

    @Example
    void progress_within_a_chunk_is_taken_at_its_word() {
        assertThat(ChunkPlan.of(50_000_123).resumeAt(12_345_678)).isEqualTo(12_345_678);
    }

    @Example
    void nothing_and_too_much_are_refused() {
        assertThatThrownBy(() -> ChunkPlan.of(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChunkPlan.of(ChunkPlan.LONGEST + 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChunkPlan.whole(ChunkPlan.LONGEST_WHOLE + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<ByteRange> chunks(ChunkPlan plan) {
        List<ByteRange> chunks = new ArrayList<>();
        for (long position = 0;
                position < plan.size();
                position = chunks.getLast().last() + 1) {
            chunks.add(plan.from(position));
        }
        return chunks;
    }
}
