package com.swallowtail.simulator.control;

import com.swallowtail.simulator.setting.SimulatedClock;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Path("/__simulator/clock")
@RunOnVirtualThread
class ClockControl {
    private final SimulatedClock clock;

    ClockControl(SimulatedClock clock) {
        this.clock = clock;
    }

    @GET
    public View show() {
        return new View(clock.offset().toSeconds(), clock.instant());
    }

    @PUT
    public View move(View wanted) {
        clock.moveTo(Duration.ofSeconds(wanted.offsetSeconds()));
        return show();
    }

    record View(long offsetSeconds, @Nullable Instant now) {}
}
