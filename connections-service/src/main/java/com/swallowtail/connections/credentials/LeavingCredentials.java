package com.swallowtail.connections.credentials;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The platform apps of an instance that leaves. A grant that is to be taken back has its own copy of the app's pair. */
@ApplicationScoped
public class LeavingCredentials {
    /** Erases them in the caller's transaction, and says how many there were. */
    public Uni<Long> erase(String instanceId) {
        return CredentialsEntity.deleteOf(instanceId);
    }
}
