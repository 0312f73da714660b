package com.swallowtail.devstack.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Renders kustomizations. It needs no cluster. */
final class Kubectl {
    private static final Pattern KUSTOMIZE = Pattern.compile("kustomizeVersion: v([5-9]|\\d\\d)\\.");

    private Kubectl() {}

    static String kustomize(Path folder) {
        assumeTrue(isThere(), "kubectl 1.27 or newer is missing, so the manifests are not rendered and not judged");
        var said = Command.run("kubectl", "kustomize", folder.toString());
        assertThat(said.code()).as(said.text()).isZero();
        return said.text();
    }

    private static boolean isThere() {
        try {
            var version = Command.run("kubectl", "version", "--client", "--output=yaml");
            return KUSTOMIZE.matcher(version.text()).find();
        } catch (UncheckedIOException notInstalled) {
            return false;
        }
    }
}
