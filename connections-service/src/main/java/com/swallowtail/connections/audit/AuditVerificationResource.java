package com.swallowtail.connections.audit;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the operator of the whole: is the trail of all instances as it was written? */
@Tag(name = "Operation", description = "For the operator of the whole installation.")
@Path("/api/v1/audit-verification")
class AuditVerificationResource {
    private final VerifyAuditTrail verifyAuditTrail;

    AuditVerificationResource(VerifyAuditTrail verifyAuditTrail) {
        this.verifyAuditTrail = verifyAuditTrail;
    }

    @GET
    @Operation(
            operationId = "verifyAuditTrail",
            summary = "Recomputes all audit chains",
            description = "Answers what was edited, deleted, inserted or reordered.")
    public Uni<VerificationView> verify() {
        return verifyAuditTrail.verify();
    }
}
