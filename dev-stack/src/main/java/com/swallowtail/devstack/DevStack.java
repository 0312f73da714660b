package com.swallowtail.devstack;

import com.swallowtail.testsupport.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import sun.misc.Signal;

/** The process behind {@code ./swallowtail up}: starts the stack, waits for a signal, stops it. */
public final class DevStack {
    private final Folders folders;
    private final Progress progress;
    private final Thread waiting = Thread.currentThread();

    private DevStack(Folders folders, Progress progress) {
        this.folders = folders;
        this.progress = progress;
    }

    /** {@code [--data DIR]}: where the stack keeps what it leaves behind; {@code SWALLOWTAIL_DATA} or {@code .local} */
    public static void main(String[] arguments) {
        var root = Checkout.root().toAbsolutePath().normalize();
        var folders = new Folders(root, data(root, arguments, System.getenv()));
        var progress = new Progress(System.out);
        System.exit(new DevStack(folders, progress).run(System.getenv()) ? 0 : 1);
    }

    static Path data(Path root, String[] arguments, Map<String, String> environment) {
        var given = arguments.length == 2 && arguments[0].equals("--data")
                ? arguments[1]
                : environment.getOrDefault("SWALLOWTAIL_DATA", ".local");
        return root.resolve(given).toAbsolutePath().normalize();
    }

    private boolean run(Map<String, String> environment) {
        for (var name : List.of("INT", "TERM", "HUP")) {
            Signal.handle(new Signal(name), signal -> waiting.interrupt());
        }
        try (var stack = new Stack(progress)) {
            start(stack, environment);
            awaitSignal();
            progress.say("stopping");
            return true;
        } catch (CannotStart e) {
            System.out.flush();
            System.err.println(e.getMessage());
            return false;
        } finally {
            new PidFile(folders.ready()).delete();
        }
    }

    private void start(Stack stack, Map<String, String> environment) {
        folders.create();
        new PidFile(folders.pid("dev-stack")).write(ProcessHandle.current().pid());
        var settings = new Settings(environment, folders, Keys.in(folders.keys()));
        var parts = new Parts(settings, folders, progress);
        parts.ports().forEach(port -> port.mustBeFree(environment));
        Logs.into(folders);
        PrivateFile.write(folders.stackEnv(), settings.stackEnv());
        stack.start(parts.groups());
        announce(settings);
    }

    private void announce(Settings settings) {
        try {
            Files.writeString(folders.ready(), "");
        } catch (IOException e) {
            throw new CannotStart("The folder " + folders.local() + " cannot be written to", e);
        }
        progress.say("everything is ready");
        System.out.printf(
                """

                  console                    %s/instances/demo/connections
                  gateway (API, webhooks)    %s
                  simulated platforms        %s
                  OIDC issuer                %s
                  Kafka                      %s
                  PostgreSQL                 %s:%s
                  every address and setting  %s

                """,
                settings.url(PortOf.GATEWAY),
                settings.url(PortOf.GATEWAY),
                settings.url(PortOf.SIMULATOR),
                settings.shared().get("OIDC_ISSUER_URL"),
                settings.shared().get("KAFKA_BOOTSTRAP_SERVERS"),
                settings.shared().get("DATABASE_HOST"),
                settings.shared().get("DATABASE_PORT"),
                folders.stackEnv());
        System.out.flush();
    }

    private static void awaitSignal() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException signal) {
            Thread.interrupted();
        }
    }
}
