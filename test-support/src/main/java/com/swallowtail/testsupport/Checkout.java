package com.swallowtail.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the sources of this build are. */
public final class Checkout {
    private Checkout() {}

    /** The folder of the parent pom: {@code -Dswallowtail.root}, or the nearest one above that holds all modules. */
    public static Path root() {
        var given = System.getProperty("swallowtail.root");
        if (given != null) {
            return Path.of(given);
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("platform-simulator")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not inside a checkout: set -Dswallowtail.root"));
    }
}
