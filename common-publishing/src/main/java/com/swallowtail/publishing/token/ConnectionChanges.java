package com.swallowtail.publishing.token;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Hears of every change of a connection, in each replica, and drops the token that was kept for it. */
@ApplicationScoped
class ConnectionChanges {
    private static final Logger LOGGER = Logger.getLogger(ConnectionChanges.class);

    private final AccountTokens tokens;
    private final AccountTokensConfig config;

    ConnectionChanges(AccountTokens tokens, AccountTokensConfig config) {
        this.tokens = tokens;
        this.config = config;
    }

    @Incoming("connection-changes")
    void changed(String cloudEvent) {
        try {
            JsonObject data = new JsonObject(cloudEvent).getJsonObject("data", new JsonObject());
            String instanceId = data.getString("instanceId");
            if (instanceId != null && config.platform().equals(data.getString("platform"))) {
                tokens.forget(instanceId);
            }
        } catch (DecodeException | ClassCastException unreadable) {
            LOGGER.warn("An event about a connection cannot be read and is passed over");
        }
    }
}
