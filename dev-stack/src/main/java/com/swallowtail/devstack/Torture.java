package com.swallowtail.devstack;

import com.swallowtail.devstack.torture.Ordeal;
import com.swallowtail.testsupport.Checkout;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** {@code ./swallowtail torture --minutes N}: fails with code 1 when one count is not what it must be. */
public final class Torture {
    private Torture() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2 || !arguments[0].equals("--minutes") || !arguments[1].matches("[1-9]\\d{0,3}")) {
            System.err.println("usage: ./swallowtail torture --minutes N");
            System.exit(2);
        }
        var folder = DevStack.data(Checkout.root().toAbsolutePath().normalize(), new String[0], System.getenv())
                .resolve("torture");
        System.exit(run(folder, Duration.ofMinutes(Long.parseLong(arguments[1]))) ? 0 : 1);
    }

    private static boolean run(Path folder, Duration time) {
        var progress = new Progress(System.out);
        Runtime.getRuntime().addShutdownHook(new Thread(Torture::leaveNothingBehind));
        try (var stack = new TortureStack(folder, progress)) {
            var report = new Ordeal(stack.arena(), progress::say, Clock.systemUTC()).run(time);
            System.out.println();
            System.out.print(report.text());
            return report.isClean();
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            return false;
        }
    }

    private static void leaveNothingBehind() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
}
