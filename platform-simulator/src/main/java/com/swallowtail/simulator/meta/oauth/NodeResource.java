package com.swallowtail.simulator.meta.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaPaths;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** Any object by its id, whatever kind it is of. */
@Path(MetaPaths.NODE)
@RunOnVirtualThread
class NodeResource {
    private final List<NodeKind> kinds;
    private final CurrentCall current;
    private final MetaCallers callers;

    NodeResource(@All List<NodeKind> kinds, CurrentCall current, MetaCallers callers) {
        this.kinds = kinds;
        this.current = current;
        this.callers = callers;
    }

    @GET
    public ObjectNode read(String id) {
        return kind(id).read(id, current.get());
    }

    @POST
    public ObjectNode update(String id) {
        return kind(id).update(id, current.get());
    }

    @DELETE
    public ObjectNode delete(String id) {
        return kind(id).delete(id, current.get());
    }

    private NodeKind kind(String id) {
        return kinds.stream().filter(kind -> kind.knows(id)).findFirst().orElseThrow(() -> unknown(id));
    }

    /** Who has no good token learns nothing about objects. */
    private MetaRefusal unknown(String id) {
        callers.admit();
        return MetaRefusal.noSuchObject(current.get().action(), id);
    }
}
