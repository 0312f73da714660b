package com.swallowtail.devstack.deploy;

import java.util.Map;

/**
 * Somebody on the network.
 *
 * @param namespace empty for an address that is no pod
 * @param address in the cluster's network or beyond it
 * @param ports the names of the ports that it listens on
 */
record Peer(String name, String namespace, Map<String, String> labels, String address, Map<String, Integer> ports) {
    static Peer of(Workload workload) {
        return new Peer(workload.name(), workload.namespace(), workload.labels(), "10.1.2.3", workload.ports());
    }

    static Peer pod(String name, String namespace, Map<String, String> labels) {
        return new Peer(name, namespace, labels, "10.4.5.6", Map.of());
    }

    static Peer address(String name, String address) {
        return new Peer(name, "", Map.of(), address, Map.of());
    }

    boolean isPod() {
        return !namespace.isEmpty();
    }
}
