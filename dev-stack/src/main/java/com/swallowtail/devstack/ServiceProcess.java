package com.swallowtail.devstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A packaged service as a process of its own: started again, after a pause and with the settings as they are then, whenever it
 * ends without being asked.
 */
final class ServiceProcess implements Part {
    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int LAST_LINES = 15;

    private final String name;
    private final String module;
    private final int port;
    private final Packaging packaging;
    private final Supplier<Map<String, String>> settings;
    private final Folders folders;
    private final Progress progress;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile boolean stopping;
    private volatile @Nullable Process process;

    ServiceProcess(
            String name,
            String module,
            int port,
            Packaging packaging,
            Supplier<Map<String, String>> settings,
            Folders folders,
            Progress progress) {
        this.name = name;
        this.module = module;
        this.port = port;
        this.packaging = packaging;
        this.settings = settings;
        this.folders = folders;
        this.progress = progress;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        var first = launch();
        awaitReady(first);
        Thread.ofVirtual().start(() -> keepAlive(first));
    }

    @Override
    public synchronized void close() {
        stopping = true;
        Optional.ofNullable(process).ifPresent(this::end);
        new PidFile(folders.pid(name())).delete();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Sends it a signal, such as STOP; what ends by it is started again. */
    void signal(String name) {
        var pid = Optional.ofNullable(process).orElseThrow().pid();
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized Process launch() {
        if (stopping) {
            throw new CannotStart(name() + " is being stopped");
        }
        var log = folders.log(name()).toFile();
        var builder = new ProcessBuilder(packaging.command(module, port, folders)).redirectErrorStream(true);
        builder.redirectOutput(
                process == null ? ProcessBuilder.Redirect.to(log) : ProcessBuilder.Redirect.appendTo(log));
        builder.environment().putAll(settings.get());
        try {
            var launched = builder.start();
            new PidFile(folders.pid(name())).write(launched.pid());
            process = launched;
            return launched;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Process launched) {
        var until = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady()) {
            if (!launched.isAlive()) {
                throw new CannotStart("%s ended with code %d while starting. Its log ends with:\n%s"
                        .formatted(name(), launched.exitValue(), lastLines()));
            }
            if (System.nanoTime() > until) {
                throw new CannotStart("%s was not ready within %d s. Its log ends with:\n%s"
                        .formatted(name(), READY_WITHIN.toSeconds(), lastLines()));
            }
            pause(Duration.ofMillis(150));
        }
    }

    boolean isReady() {
        var request = HttpRequest.newBuilder(address().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart(name() + " was given up while starting", e);
        }
    }

    private void keepAlive(Process first) {
        var watched = first;
        while (!stopping) {
            var code = watched.onExit().join().exitValue();
            pause(PAUSE);
            if (stopping) {
                return;
            }
            progress.say("%s (pid %d) ended with code %d; starting it again".formatted(name(), watched.pid(), code));
            try {
                watched = launch();
            } catch (CannotStart beingStopped) {
                return;
            }
        }
    }

    private void end(Process running) {
        running.destroy();
        try {
            if (!running.waitFor(15, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(folders.log(name()));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
