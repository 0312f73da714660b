package com.swallowtail.connections.audit;

import com.swallowtail.events.AuditContent;
import com.swallowtail.events.ChainLink;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * An audit event with its place in a chain.
 *
 * @param service who recorded and linked it
 * @param link null for an event from before there were chains, or from somebody who is no relay
 */
record TrailEntry(
        AuditContent content, String service, @Nullable ChainLink link) {
    static TrailEntry of(String cloudEvent) {
        var event = new JsonObject(cloudEvent);
        return new TrailEntry(AuditContent.of(cloudEvent), service(event), link(event));
    }

    /** The service that an event comes from. */
    static String service(JsonObject event) {
        return event.getString("source").substring(1);
    }

    private static @Nullable ChainLink link(JsonObject event) {
        return event.containsKey("chainposition")
                ? new ChainLink(
                        event.getLong("chainposition"), event.getString("chainprevious"), event.getString("chainhash"))
                : null;
    }
}
