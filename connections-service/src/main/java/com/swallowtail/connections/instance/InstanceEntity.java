package com.swallowtail.connections.instance;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of instances. One that was deleted keeps nothing but its id, its time and its receipt. */
@Entity
@Table(name = "instances")
class InstanceEntity extends PanacheEntityBase {
    @Id
    String id;

    String name;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "deleted_at")
    @Nullable
    Instant deletedAt;

    @Nullable
    String receipt;

    boolean isDeleted() {
        return deletedAt != null;
    }

    /** Takes the name; one that was deleted begins anew. */
    void saved(String newName, Instant now) {
        if (isDeleted()) {
            createdAt = now;
            deletedAt = null;
            receipt = null;
        }
        if (!name.equals(newName)) {
            name = newName;
            updatedAt = now;
        }
    }

    void deleted(String lastReceipt, Instant now) {
        name = "";
        updatedAt = now;
        deletedAt = now;
        receipt = lastReceipt;
    }

    Instance toDomain() {
        return new Instance(id, name, createdAt, updatedAt);
    }
}
