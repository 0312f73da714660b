package com.swallowtail.connections;

import com.swallowtail.web.Caller;
import org.jspecify.annotations.Nullable;

/** Who set a change going, and with which request; the audit trail names both. */
public record Initiator(String actor, @Nullable String requestId) {

    private static final String SERVICE = "system:connections-service";

    public static Initiator of(Caller caller) {
        return new Initiator(caller.subject(), caller.requestId());
    }

    public static Initiator service() {
        return new Initiator(SERVICE, null);
    }

    public static Initiator platform(Platform platform) {
        return new Initiator("platform:" + platform.segment(), null);
    }
}
