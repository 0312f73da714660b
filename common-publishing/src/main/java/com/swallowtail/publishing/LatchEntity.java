package com.swallowtail.publishing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The row that stands before the one call that cannot be undone. */
@Entity
@Table(name = "post_latches")
class LatchEntity {
    @Id
    @Column(name = "post_id")
    UUID postId;

    String step;

    @Column(name = "closed_at")
    Instant closedAt;

    static LatchEntity close(UUID postId, String step, Instant closedAt) {
        var latch = new LatchEntity();
        latch.postId = postId;
        latch.step = step;
        latch.closedAt = closedAt;
        return latch;
    }
}
