package com.swallowtail.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;

/**
 * Where things are.
 *
 * @param root the checkout
 * @param local all that a running stack leaves behind
 */
record Folders(Path root, Path local) {

    Path postgres() {
        return local.resolve("data/postgres");
    }

    Path kafka() {
        return local.resolve("data/kafka");
    }

    Path media() {
        return local.resolve("data/media");
    }

    Path keys() {
        return local.resolve("keys");
    }

    Path stackEnv() {
        return local.resolve("stack.env");
    }

    Path log(String part) {
        return local.resolve("logs").resolve(part + ".log");
    }

    Path pid(String part) {
        return local.resolve("run").resolve(part + ".pid");
    }

    /** Exists while every part is ready. */
    Path ready() {
        return local.resolve("run/ready");
    }

    /** @param glob what it is called below the module's build output, its last part perhaps with a star */
    Path built(String module, String glob) {
        var place = root.resolve(module).resolve("target").resolve(glob);
        try (var found =
                Files.newDirectoryStream(place.getParent(), place.getFileName().toString())) {
            return found.iterator().next();
        } catch (IOException | NoSuchElementException e) {
            throw new CannotStart("%s is not built: there is no %s".formatted(module, place), e);
        }
    }

    void create() {
        try {
            for (var folder : new String[] {"data/media", "logs", "run"}) {
                Files.createDirectories(local.resolve(folder));
            }
            Files.deleteIfExists(ready());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + local + " cannot be used", e);
        }
    }
}
