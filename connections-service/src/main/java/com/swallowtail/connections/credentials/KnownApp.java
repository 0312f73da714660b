package com.swallowtail.connections.credentials;

import com.swallowtail.connections.PlatformApp;
import org.jspecify.annotations.Nullable;

/**
 * An app in whose name its platform may speak to us.
 *
 * @param instanceId whose own it is; none where it is the environment's
 */
public record KnownApp(@Nullable String instanceId, PlatformApp app) {
    /**
     * May it speak for what this instance holds? Anybody may store an app under any client id, with a secret of their
     * own, so an instance's app speaks for that instance alone.
     */
    public boolean speaksFor(String instance) {
        return isEnvironments() || instance.equals(instanceId);
    }

    public boolean isEnvironments() {
        return instanceId == null;
    }
}
