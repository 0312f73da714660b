package com.swallowtail.simulator.tiktok.publish;

import com.swallowtail.simulator.setting.Resettable;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** How the next publications end. */
@ApplicationScoped
class Outcomes implements Resettable {
    private @Nullable String failReason;
    private int times;

    synchronized void plan(@Nullable String reason, int publications) {
        failReason = reason;
        times = reason == null ? 0 : publications;
    }

    /** The reason for which the publication just begun shall fail, if any. */
    synchronized @Nullable String next() {
        if (times == 0) {
            return null;
        }
        times--;
        return failReason;
    }

    synchronized Plan planned() {
        return new Plan(times == 0 ? null : failReason, times);
    }

    @Override
    public void reset() {
        plan(null, 0);
    }

    record Plan(@Nullable String failReason, @Nullable Integer times) {}
}
