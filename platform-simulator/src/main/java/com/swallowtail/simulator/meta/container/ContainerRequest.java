package com.swallowtail.simulator.meta.container;

import java.util.List;

/** What an app asks a container for, once it passed every rule. */
record ContainerRequest(Owner owner, ContainerKind kind, PostText text, List<Container> children, long thumbOffset) {

    /** The Instagram account, by its id and its name. */
    record Owner(String id, String username) {}

    static ContainerRequest of(Owner owner, ContainerKind kind, PostText text) {
        return new ContainerRequest(owner, kind, text, List.of(), 0);
    }

    /** Whether bytes must arrive before anything else can happen. */
    boolean awaitsVideo() {
        return kind.isVideo();
    }
}
