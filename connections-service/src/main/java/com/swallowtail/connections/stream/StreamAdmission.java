package com.swallowtail.connections.stream;

import com.swallowtail.connections.instance.Instances;
import com.swallowtail.web.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses in the usual form: once a stream's headers are sent, nothing can be refused any more. */
class StreamAdmission {
    private final EventStreams streams;
    private final Instances instances;
    private final Caller caller;

    StreamAdmission(EventStreams streams, Instances instances, Caller caller) {
        this.streams = streams;
        this.instances = instances;
        this.caller = caller;
    }

    @Streaming
    @ServerRequestFilter
    public Uni<Void> admit(UriInfo address) {
        var id = address.getPathParameters().getFirst("instanceId");
        return instances
                .get(id)
                .invoke(() -> streams.admit(caller.subject(), id))
                .replaceWithVoid();
    }
}
