package com.swallowtail.devstack.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Renders kustomizations. It needs no cluster. */
final class Kubectl {
    private static final Pattern KUSTOMIZE = Pattern.compile("kustomizeVersion: v([5-9]|\\d\\d)\\.");

    private Kubectl() {}

    static String kustomize(Path folder) {
        assumeTrue(isThere(), "kubectl 1.27 or newer is missing, so the manifests are not rendered and not judged");
        var said = run(List.of("kubectl", "kustomize", folder.toString()));
        assertThat(said.code()).as(said.text()).isZero();
        return said.text();
    }

    private static boolean isThere() {
        try {
            return KUSTOMIZE
                    .matcher(run(List.of("kubectl", "version", "--client", "--output=yaml"))
                            .text())
                    .find();
        } catch (UncheckedIOException notInstalled) {
            return false;
        }
    }

    private static Said run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var text = new String(process.getInputStream().readAllBytes());
            return new Said(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Said(int code, String text) {}
}
