package com.swallowtail.connections.audit;

import com.swallowtail.web.InstanceId;
import com.swallowtail.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/instances/{id}/audit-events")
class AuditResource {
    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    public Uni<Page<AuditEventView>> list(@RestPath("id") InstanceId id, @BeanParam AuditQuery asked) {
        return trail.find(asked.filter(id.value()), asked.page());
    }
}
