package com.swallowtail.devstack;

import com.swallowtail.testsupport.Checkout;
import com.swallowtail.testsupport.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A whole stack of its own, beside any other on this machine: other ports, another folder. */
public final class RunningStack implements AutoCloseable {
    private final Path data;
    private final Map<String, String> environment = new HashMap<>();

    /** What a command said, and how it ended. */
    public record Said(int code, String out) {}

    /** @param name of the folder under {@code dev-stack/target} that holds the stack's data, emptied first */
    public RunningStack(String name) {
        data = Checkout.root().resolve("dev-stack/target").resolve(name);
        environment.put("SWALLOWTAIL_DATA", data.toString());
        for (var port : PortOf.values()) {
            environment.put(port.setting(), Integer.toString(Ports.free()));
        }
    }

    /** With a setting of the environment. */
    public RunningStack with(String setting, String value) {
        environment.put(setting, value);
        return this;
    }

    /** Starts it, with nothing left of an earlier run. */
    public Said start() {
        script("reset");
        return script("up", "--background");
    }

    public Said script(String... verb) {
        var command =
                new ArrayList<>(List.of(Checkout.root().resolve("swallowtail").toString()));
        command.addAll(List.of(verb));
        return run(Checkout.root(), command);
    }

    public Said shell(Path folder, String commands) {
        return run(folder, List.of("bash", "-euo", "pipefail", "-c", commands));
    }

    public Map<String, String> settings() {
        return PrivateFile.read(data.resolve("stack.env"));
    }

    public String port(String setting) {
        return environment.get(setting);
    }

    public Path log(String part) {
        return data.resolve("logs").resolve(part + ".log");
    }

    /** Whether the part has a process, ready or not. */
    boolean isThere(String part) {
        return Files.exists(pidFile(part));
    }

    /** The process that a part is at this moment. */
    public ProcessHandle process(String part) {
        try {
            var pid = Files.readString(pidFile(part)).split(" ")[0];
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException("No " + part + " was started", e);
        }
    }

    private Path pidFile(String part) {
        return data.resolve("run").resolve(part + ".pid");
    }

    /** Also tells what its parts held to be faults of theirs, for whoever asks why a test failed. */
    @Override
    public void close() {
        System.out.print(shell(data, "grep -rm 3 -A 12 --exclude=dev-stack-details.log ' ERROR ' logs || true")
                .out());
        script("down");
    }

    /** Through a file, since what a command leaves running in the background would keep a pipe open. */
    private Said run(Path folder, List<String> command) {
        try {
            var out = Files.createTempFile("swallowtail-said-", ".txt");
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var code = builder.redirectOutput(out.toFile()).start().waitFor();
            var said = Files.readString(out);
            Files.delete(out);
            return new Said(code, said);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
