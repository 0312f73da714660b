package com.swallowtail.simulator.meta.container;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.media.Ownership;
import com.swallowtail.simulator.meta.oauth.MetaCallers;
import com.swallowtail.simulator.meta.oauth.NodeKind;
import com.swallowtail.simulator.meta.oauth.Permission;
import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.NodeType;
import com.swallowtail.simulator.setting.SimulatedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A container as its owner's app reads it. */
@ApplicationScoped
class ContainerNode implements NodeKind {
    private static final NodeType TYPE = new NodeType(
            "IGContainer",
            Set.of("id", "status_code", "status", "copyright_check_status", "video_status"),
            List.of("id"),
            Map.of());

    private final Containers containers;
    private final MetaCallers callers;
    private final Ownership ownership;
    private final SimulatedClock clock;

    ContainerNode(Containers containers, MetaCallers callers, Ownership ownership, SimulatedClock clock) {
        this.containers = containers;
        this.callers = callers;
        this.ownership = ownership;
        this.clock = clock;
    }

    @Override
    public boolean knows(String id) {
        return containers.named(id).isPresent();
    }

    @Override
    public ObjectNode read(String id, MetaCall call) {
        Container container = containers.named(id).orElseThrow();
        ownership.demand(
                callers.admit().demand(Permission.BASIC, Permission.PUBLISH, Permission.PAGES_READ),
                container.request().owner().id(),
                call,
                id);
        return TYPE.select(full(container), call.parameters());
    }

    private ObjectNode full(Container container) {
        ContainerStatus status = container.look(clock.instant());
        int subcode = container.subcode(clock.instant());
        ObjectNode full = JsonNodeFactory.instance
                .objectNode()
                .put("id", container.id())
                .put("status_code", status.name())
                .put("status", status.sentence(subcode));
        if (container.request().awaitsVideo()) {
            VideoStatus.add(full, container, status, subcode);
        }
        return full;
    }
}
