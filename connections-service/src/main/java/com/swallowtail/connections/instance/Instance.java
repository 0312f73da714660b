package com.swallowtail.connections.instance;

import java.time.Instant;

/** A tenant: whose connections they are. */
public record Instance(String id, String name, Instant createdAt, Instant updatedAt) {}
