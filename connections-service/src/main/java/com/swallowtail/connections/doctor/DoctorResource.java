package com.swallowtail.connections.doctor;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For the operator of the whole: is everything there that the product stands on? */
@Tag(name = "Operation")
@Path("/api/v1/doctor")
class DoctorResource {
    private final ExamineInstallation examine;

    DoctorResource(ExamineInstallation examine) {
        this.examine = examine;
    }

    @GET
    @Operation(
            operationId = "examineInstallation",
            summary = "Checks what the product stands on",
            description = "Each check that fails says how it is put right.")
    public Uni<DoctorView> examine() {
        return examine.examine();
    }
}
