package com.swallowtail.simulator.control;

import com.swallowtail.simulator.setting.Resettable;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/__simulator/reset")
@RunOnVirtualThread
class ResetControl {
    private final List<Resettable> everything;

    ResetControl(@All List<Resettable> everything) {
        this.everything = everything;
    }

    @POST
    public void reset() {
        everything.forEach(Resettable::reset);
    }
}
