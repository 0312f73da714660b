package com.swallowtail.connections.doctor;

import com.swallowtail.connections.Check;
import java.util.List;

/** How the installation is doing, check by check. */
record DoctorView(Check.Result result, List<Check> checks) {
    static DoctorView of(List<Check> checks) {
        return new DoctorView(Check.Result.of(checks), checks);
    }
}
