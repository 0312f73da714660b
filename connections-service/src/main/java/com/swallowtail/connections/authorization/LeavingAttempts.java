package com.swallowtail.connections.authorization;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The sign-ins that are under way at an instance that leaves. One that comes back now is unknown. */
@ApplicationScoped
public class LeavingAttempts {
    /** Erases them in the caller's transaction, and says how many there were. */
    public Uni<Long> erase(String instanceId) {
        return AttemptEntity.delete("instanceId", instanceId);
    }
}
