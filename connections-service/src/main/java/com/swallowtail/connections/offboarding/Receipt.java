package com.swallowtail.connections.offboarding;

import com.swallowtail.connections.connection.PartedConnection;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was ended when an instance was deleted.
 *
 * @param connections those that were ever made, each with what becomes of its grant
 * @param credentials how many platform apps of the instance's own were erased
 * @param requestId leads to the entry {@code instance.deleted} of the audit trail, which holds the same
 */
@RegisterForReflection(registerFullHierarchy = true)
@Schema(name = "OffboardingReceipt")
record Receipt(
        String instanceId,
        Instant deletedAt,
        List<PartedConnection> connections,
        long credentials,
        @Nullable String requestId) {
    Receipt {
        connections = List.copyOf(connections);
    }
}
