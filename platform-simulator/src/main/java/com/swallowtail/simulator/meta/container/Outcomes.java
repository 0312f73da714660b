package com.swallowtail.simulator.meta.container;

import com.swallowtail.simulator.setting.Resettable;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** How the next containers end. */
@ApplicationScoped
class Outcomes implements Resettable {
    private @Nullable PlannedEnd planned;
    private int times;

    synchronized void plan(@Nullable PlannedEnd end, int containers) {
        planned = end;
        times = end == null ? 0 : containers;
    }

    synchronized @Nullable PlannedEnd next() {
        if (times == 0) {
            return null;
        }
        times--;
        return planned;
    }

    synchronized Plan planned() {
        return planned == null || times == 0
                ? new Plan(null, null, 0)
                : new Plan(planned.status(), planned.subcode(), times);
    }

    @Override
    public void reset() {
        plan(null, 0);
    }

    record Plan(
            @Nullable ContainerStatus status,
            @Nullable Integer subcode,
            @Nullable Integer times) {}
}
