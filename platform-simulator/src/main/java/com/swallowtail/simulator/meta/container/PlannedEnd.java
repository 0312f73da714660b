package com.swallowtail.simulator.meta.container;

import org.jspecify.annotations.Nullable;

/** How a container shall end whatever it holds. */
record PlannedEnd(ContainerStatus status, @Nullable Integer subcode) {

    PlannedEnd {
        if (status != ContainerStatus.ERROR && status != ContainerStatus.EXPIRED) {
            throw new IllegalArgumentException("A container can be made to end as ERROR or EXPIRED");
        }
    }

    int subcodeOrUsual() {
        return subcode == null ? PublishingError.VIDEO_FORMAT : subcode;
    }
}
