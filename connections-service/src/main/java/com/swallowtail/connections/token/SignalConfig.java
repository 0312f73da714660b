package com.swallowtail.connections.token;

import io.smallrye.config.ConfigMapping;

/** The direct way to the database, past any pooler: LISTEN needs a connection that stays. */
@ConfigMapping(prefix = "connections.signals")
public interface SignalConfig {
    /** As {@code postgresql://host:port/name}. */
    String url();

    String username();

    String password();
}
