package com.swallowtail.simulator.tiktok.publish;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

@Path("/__simulator/tiktok/outcomes")
@RunOnVirtualThread
class OutcomesControl {
    private final Outcomes outcomes;

    OutcomesControl(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @GET
    public Outcomes.Plan show() {
        return outcomes.planned();
    }

    @PUT
    public Outcomes.Plan plan(Outcomes.Plan wanted) {
        outcomes.plan(wanted.failReason(), wanted.times() == null ? 1 : wanted.times());
        return outcomes.planned();
    }
}
