package com.swallowtail.connections.audit;

import com.swallowtail.web.InstanceId;
import com.swallowtail.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/instances/{instanceId}/audit-events")
class AuditResource {
    private final AuditTrail trail;
    private final ExportTrail exportTrail;

    AuditResource(AuditTrail trail, ExportTrail exportTrail) {
        this.trail = trail;
        this.exportTrail = exportTrail;
    }

    @GET
    public Uni<Page<AuditEventView>> list(@RestPath InstanceId instanceId, @BeanParam AuditQuery asked) {
        return trail.find(asked.filter(instanceId.value()), asked.page());
    }

    @GET
    @Path("/export")
    @Produces("text/csv") // the framework streams one declared type alone; the header below says what it really is
    @Operation(summary = "The whole trail as csv or jsonl, with the filters of the list.")
    public RestMulti<String> export(
            @RestPath InstanceId instanceId,
            @BeanParam AuditQuery asked,
            @RestQuery @DefaultValue("csv") String format) {
        var chosen = ExportFormat.fromString(format);
        return RestMulti.fromMultiData(exportTrail.export(asked.filter(instanceId.value()), chosen))
                .header("Content-Type", chosen.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + chosen.fileName(instanceId.value()) + "\"")
                .build();
    }
}
