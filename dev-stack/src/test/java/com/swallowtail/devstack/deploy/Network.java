package com.swallowtail.devstack.deploy;

import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What network policies let pass, as Kubernetes defines it: a pod that no policy of a direction chooses is free in that
 * direction; what any policy allows is allowed; both ends have to allow it.
 */
final class Network {
    private final List<NetworkPolicy> policies;

    Network(List<NetworkPolicy> policies) {
        this.policies = policies;
    }

    boolean lets(Peer from, Peer to, int port, String protocol) {
        return leaves(from, to, port, protocol) && arrives(from, to, port, protocol);
    }

    private boolean leaves(Peer from, Peer to, int port, String protocol) {
        var own = policiesOf(from, "Egress");
        return own.isEmpty()
                || own.stream()
                        .flatMap(policy -> policy.getSpec().getEgress().stream())
                        .anyMatch(rule -> allows(rule, from, to, port, protocol));
    }

    private boolean arrives(Peer from, Peer to, int port, String protocol) {
        var own = policiesOf(to, "Ingress");
        return own.isEmpty()
                || own.stream()
                        .flatMap(policy -> policy.getSpec().getIngress().stream())
                        .anyMatch(rule -> allows(rule, from, to, port, protocol));
    }

    private List<NetworkPolicy> policiesOf(Peer peer, String direction) {
        return policies.stream()
                .filter(policy -> policy.getMetadata().getNamespace().equals(peer.namespace()))
                .filter(policy -> policy.getSpec().getPolicyTypes().contains(direction))
                .filter(policy -> Labels.match(policy.getSpec().getPodSelector(), peer.labels()))
                .toList();
    }

    private static boolean allows(NetworkPolicyEgressRule rule, Peer from, Peer to, int port, String protocol) {
        return anyPeer(rule.getTo(), from.namespace(), to) && anyPort(rule.getPorts(), to, port, protocol);
    }

    private static boolean allows(NetworkPolicyIngressRule rule, Peer from, Peer to, int port, String protocol) {
        return anyPeer(rule.getFrom(), to.namespace(), from) && anyPort(rule.getPorts(), to, port, protocol);
    }

    private static boolean anyPeer(List<NetworkPolicyPeer> peers, String home, Peer other) {
        return peers.isEmpty() || peers.stream().anyMatch(peer -> isMeant(peer, home, other));
    }

    private static boolean isMeant(NetworkPolicyPeer peer, String home, Peer other) {
        if (peer.getIpBlock() != null) {
            return isInside(peer.getIpBlock(), other.address());
        }
        var namespaces = peer.getNamespaceSelector();
        var namespace = namespaces == null
                ? home.equals(other.namespace())
                : Labels.match(namespaces, Map.of("kubernetes.io/metadata.name", other.namespace()));
        return other.isPod()
                && namespace
                && (peer.getPodSelector() == null || Labels.match(peer.getPodSelector(), other.labels()));
    }

    private static boolean anyPort(List<NetworkPolicyPort> ports, Peer to, int port, String protocol) {
        return ports.isEmpty()
                || ports.stream()
                        .anyMatch(allowed -> Objects.requireNonNullElse(allowed.getProtocol(), "TCP")
                                        .equals(protocol)
                                && number(allowed, to) == port);
    }

    private static int number(NetworkPolicyPort port, Peer to) {
        var number = port.getPort().getIntVal();
        return number != null ? number : to.ports().getOrDefault(port.getPort().getStrVal(), -1);
    }

    private static boolean isInside(IPBlock block, String address) {
        return isInside(block.getCidr(), address)
                && block.getExcept().stream().noneMatch(except -> isInside(except, address));
    }

    private static boolean isInside(String cidr, String address) {
        var parts = cidr.split("/");
        var network = InetAddress.ofLiteral(parts[0]).getAddress();
        var given = InetAddress.ofLiteral(address).getAddress();
        var rest = network.length * 8 - Integer.parseInt(parts[1]);
        return network.length == given.length
                && new BigInteger(1, network).shiftRight(rest).equals(new BigInteger(1, given).shiftRight(rest));
    }
}
