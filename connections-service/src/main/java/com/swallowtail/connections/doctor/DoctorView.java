package com.swallowtail.connections.doctor;

import com.swallowtail.connections.Check;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the installation is doing, check by check. */
@Schema(name = "Examination")
record DoctorView(Check.Result result, List<Check> checks) {
    static DoctorView of(List<Check> checks) {
        return new DoctorView(Check.Result.of(checks), checks);
    }
}
