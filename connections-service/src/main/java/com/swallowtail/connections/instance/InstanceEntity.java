package com.swallowtail.connections.instance;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A row of instances. */
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

    Instance toDomain() {
        return new Instance(id, name, createdAt, updatedAt);
    }
}
