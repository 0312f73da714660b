package com.swallowtail.devstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** In which form a service is run. */
public enum Packaging {
    /** On the JVM, as every build leaves it. */
    JVM("quarkus-app/quarkus-run.jar"),
    /** On the JVM, with the classes that a start needs loaded and linked ahead: {@code ./swallowtail aot}. */
    AOT("aot/quarkus-run.jar"),
    /** As an executable of its own: {@code ./swallowtail native}. */
    NATIVE("*-runner");

    private static final List<String> ON_THE_JVM = List.of(
            "-Xmx192m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=48m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final String artifact;

    Packaging(String artifact) {
        this.artifact = artifact;
    }

    /** What {@code SWALLOWTAIL_SERVICES} says; the JVM's where it says nothing. */
    static Packaging chosen(Map<String, String> environment) {
        var name = environment.getOrDefault("SWALLOWTAIL_SERVICES", "jvm");
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CannotStart("SWALLOWTAIL_SERVICES is jvm, aot or native, and not " + name, e);
        }
    }

    /** What is run, for its size as well. */
    Path artifactOf(String module, Folders folders) {
        return folders.built(module, artifact);
    }

    /** In a session of its own, so that Ctrl-C reaches the stack alone, which then stops its parts in order. */
    List<String> command(String module, int port, Folders folders) {
        var artifactOfModule = artifactOf(module, folders);
        var command = new ArrayList<>(List.of("setsid"));
        if (this == NATIVE) {
            command.addAll(List.of(artifactOfModule.toString(), "-Xmx64m"));
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(ON_THE_JVM);
        }
        if (this == AOT) {
            command.add("-XX:AOTCache=" + artifactOfModule.resolveSibling("app.aot"));
            command.add("-XX:AOTMode=on"); // a cache that does not fit ends the start instead of being passed over
        }
        command.addAll(List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port));
        if (this != NATIVE) {
            command.addAll(List.of("-jar", artifactOfModule.toString()));
        }
        return command;
    }
}
