package com.swallowtail.connections.parting;

import com.swallowtail.connections.Platform;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of data_deletions. */
@Entity
@Table(name = "data_deletions")
class DataDeletionEntity extends PanacheEntityBase {
    private static final String MAKE = """
            insert into data_deletions (code, platform, asked_at, done_at, connections, revocations)
            values (:code, :platform, :asked, :done, 0, 0)
            on conflict (code) do nothing""";

    @Id
    String code;

    String platform;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "done_at")
    Instant doneAt;

    long connections;
    long revocations;

    /** Makes the row; false if the same was asked for before. */
    static Uni<Boolean> make(String code, Platform platform, Instant askedAt, Instant doneAt) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(MAKE)
                        .setParameter("code", code)
                        .setParameter("platform", platform.segment())
                        .setParameter("asked", askedAt)
                        .setParameter("done", doneAt)
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    DataDeletion toDomain() {
        return new DataDeletion(code, askedAt, doneAt);
    }
}
