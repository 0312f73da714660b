package com.swallowtail.connections.audit;

import com.swallowtail.web.InstanceId;
import com.swallowtail.web.Page;
import com.swallowtail.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Tag(name = "Audit", description = "What was done, by whom, and to what end.")
@Path("/api/v1/instances/{instanceId}/audit-events")
class AuditResource {
    private final AuditTrail trail;
    private final ExportTrail exportTrail;

    AuditResource(AuditTrail trail, ExportTrail exportTrail) {
        this.trail = trail;
        this.exportTrail = exportTrail;
    }

    @GET
    @Operation(operationId = "listAuditEvents", summary = "The audit trail of an instance, newest first")
    public Uni<Page<AuditEventView>> list(
            @RestPath InstanceId instanceId,
            @BeanParam AuditQuery asked,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        return trail.find(asked.filter(instanceId.value()), PageRequest.of(cursor, limit));
    }

    @GET
    @Path("/export")
    @Produces("text/csv") // the framework streams one declared type alone; the header below says what it really is
    @Operation(
            operationId = "exportAuditEvents",
            summary = "The whole audit trail as a file, with the filters of the list")
    @APIResponse(
            responseCode = "200",
            description = "A line for each event",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING))
            })
    public RestMulti<String> export(
            @RestPath InstanceId instanceId,
            @BeanParam AuditQuery asked,
            @Parameter(
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"csv", "jsonl"},
                                            defaultValue = "csv"))
                    @RestQuery
                    @DefaultValue("csv")
                    String format) {
        var chosen = ExportFormat.fromString(format);
        return RestMulti.fromMultiData(exportTrail.export(asked.filter(instanceId.value()), chosen))
                .header("Content-Type", chosen.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + chosen.fileName(instanceId.value()) + "\"")
                .build();
    }
}
