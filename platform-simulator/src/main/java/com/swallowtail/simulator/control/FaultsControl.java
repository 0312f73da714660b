package com.swallowtail.simulator.control;

import com.swallowtail.simulator.traffic.Fault;
import com.swallowtail.simulator.traffic.Faults;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/__simulator/faults")
@RunOnVirtualThread
class FaultsControl {
    private final Faults faults;

    FaultsControl(Faults faults) {
        this.faults = faults;
    }

    @GET
    public Map<String, List<Faults.View>> show() {
        return Map.of("items", faults.pending());
    }

    @POST
    @ResponseStatus(201)
    public Map<String, String> arm(Fault fault) {
        return Map.of("id", faults.arm(fault));
    }

    @DELETE
    public void disarm() {
        faults.reset();
    }
}
