package com.swallowtail.devstack.deploy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What makes pods, and the pods that it makes. */
record Workload(HasMetadata owner, PodTemplateSpec template) {
    String name() {
        return owner.getMetadata().getName();
    }

    String namespace() {
        return owner.getMetadata().getNamespace();
    }

    Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }

    PodSpec pod() {
        return template.getSpec();
    }

    List<Container> containers() {
        return Stream.concat(pod().getInitContainers().stream(), pod().getContainers().stream())
                .toList();
    }

    /** The ports of its containers by name. */
    Map<String, Integer> ports() {
        return containers().stream()
                .flatMap(container -> container.getPorts().stream())
                .collect(Collectors.toMap(ContainerPort::getName, ContainerPort::getContainerPort));
    }

    boolean isChosenBy(LabelSelector selector) {
        return Labels.match(selector, labels());
    }

    @Override
    public String toString() {
        return owner.getKind() + " " + name();
    }
}
