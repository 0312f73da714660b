package com.swallowtail.devstack.torture;

import com.swallowtail.crypto.KeyRing;
import com.swallowtail.testsupport.Tokens;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * What is tortured.
 *
 * @param replicas of connections-service, on one database and broker
 * @param ring opens what they sealed
 * @param lease for how long one of them may refresh alone
 * @param grace for how long the others keep away beyond that
 */
public record Arena(
        List<Replica> replicas,
        Database database,
        URI simulator,
        Tokens tokens,
        KeyRing ring,
        Wires wires,
        Duration lease,
        Duration grace) {

    /** A process of the service, which comes back by itself when it ends. */
    public interface Replica {
        String name();

        URI address();

        boolean isReady();

        /** As {@code kill -9} does. */
        void kill();

        /** As SIGSTOP does. */
        void pause();

        /** As SIGCONT does. */
        void resume();
    }

    /** The database of all replicas. */
    public interface Database {
        Connection connect() throws SQLException;

        void restart();
    }
}
