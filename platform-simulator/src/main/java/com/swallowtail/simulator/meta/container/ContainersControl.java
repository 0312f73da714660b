package com.swallowtail.simulator.meta.container;

import com.swallowtail.simulator.setting.SimulatedClock;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;

@Path("/__simulator/meta/containers")
@RunOnVirtualThread
class ContainersControl {
    private final Containers containers;
    private final SimulatedClock clock;

    ContainersControl(Containers containers, SimulatedClock clock) {
        this.containers = containers;
        this.clock = clock;
    }

    @GET
    public Map<String, List<ContainerView>> show() {
        return Map.of(
                "items",
                containers.all().stream()
                        .map(container -> ContainerView.of(container, clock.instant()))
                        .toList());
    }
}
