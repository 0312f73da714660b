package com.swallowtail.connections.parting;

import com.swallowtail.connections.connection.Connection;
import com.swallowtail.connections.credentials.KnownApp;
import java.util.List;

/**
 * A departure that Meta is proved to have told.
 *
 * @param code what the person may ask us by what became of it
 * @param reached the connections that it is about, live and ended
 * @param signers the apps whose secret signed it
 */
record Proved(String code, Departure departure, List<Connection> reached, List<KnownApp> signers) {
    boolean speaksFor(String instanceId) {
        return signers.stream().anyMatch(app -> app.speaksFor(instanceId))
                || reached.stream()
                        .anyMatch(connection -> connection.instanceId().equals(instanceId));
    }
}
