package com.swallowtail.devstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a packaged service is run: on the JVM, or as its native executable where {@code SWALLOWTAIL_SERVICES=native} says so. */
final class ServiceCommand {
    private static final List<String> ON_THE_JVM = List.of(
            "-Xmx192m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=48m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private ServiceCommand() {}

    /** In a session of its own, so that Ctrl-C reaches the stack alone, which then stops its parts in order. */
    static List<String> of(Folders folders, String module, int port) {
        var listens = List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port);
        var command = new ArrayList<>(List.of("setsid"));
        if (isNative(module)) {
            command.add(folders.executable(module).toString());
            command.add("-Xmx64m");
            command.addAll(listens);
        } else {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(ON_THE_JVM);
            command.addAll(listens);
            command.addAll(List.of("-jar", folders.jar(module).toString()));
        }
        return command;
    }

    /** The simulator stays on the JVM. */
    private static boolean isNative(String module) {
        return "native".equals(System.getenv("SWALLOWTAIL_SERVICES")) && !module.equals(PortOf.SIMULATOR.part());
    }
}
