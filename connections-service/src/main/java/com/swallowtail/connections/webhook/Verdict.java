package com.swallowtail.connections.webhook;

import com.swallowtail.connections.credentials.KnownApp;
import java.util.List;

/**
 * Whether a webhook is signed, and for whom it speaks.
 *
 * @param instances those whose own app signed it: a webhook says nothing about any other. {@code *} where it was the
 *     environment's app.
 */
record Verdict(boolean valid, List<String> instances) {
    private static final String ALL = "*";

    static Verdict of(List<KnownApp> signers) {
        var instances = signers.stream()
                .map(app -> app.instanceId() == null ? ALL : app.instanceId())
                .distinct()
                .sorted()
                .toList();
        return new Verdict(!signers.isEmpty(), instances.contains(ALL) ? List.of(ALL) : instances);
    }
}
