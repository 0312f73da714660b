package com.swallowtail.connections.audit;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/**
 * What a service says about one of its own chains.
 *
 * @param position where it ends
 * @param digest what all of its links come to
 */
record ChainStatement(String service, String instanceId, long position, String hash, String digest, Instant at) {
    static final String TYPE = "audit.chain_stated";

    static ChainStatement of(JsonObject event) {
        var data = event.getJsonObject("data");
        return new ChainStatement(
                TrailEntry.service(event),
                data.getString("instanceId"),
                data.getLong("position"),
                data.getString("hash"),
                data.getString("digest"),
                Instant.parse(event.getString("time")));
    }
}
