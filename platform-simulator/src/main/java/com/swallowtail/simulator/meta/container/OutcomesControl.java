package com.swallowtail.simulator.meta.container;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

@Path("/__simulator/meta/outcomes")
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
        try {
            PlannedEnd end = wanted.status() == null ? null : new PlannedEnd(wanted.status(), wanted.subcode());
            outcomes.plan(end, wanted.times() == null ? 1 : wanted.times());
            return outcomes.planned();
        } catch (IllegalArgumentException impossible) {
            throw new BadRequestException(
                    Response.status(400).entity(impossible.getMessage()).build());
        }
    }
}
