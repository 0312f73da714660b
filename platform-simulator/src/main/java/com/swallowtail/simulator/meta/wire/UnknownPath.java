package com.swallowtail.simulator.meta.wire;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Whatever no other resource of the Graph hosts takes; its path has the fewest plain letters, so it is tried last. */
@Path("/{graph: ~graph}/{path: .*}")
@RunOnVirtualThread
class UnknownPath {
    private final CurrentCall current;

    UnknownPath(CurrentCall current) {
        this.current = current;
    }

    @GET
    public Response read() {
        throw refusal();
    }

    @POST
    public Response write() {
        throw refusal();
    }

    @DELETE
    public Response delete() {
        throw refusal();
    }

    private MetaRefusal refusal() {
        return MetaRefusal.unknownPath(current.get().address().path());
    }
}
