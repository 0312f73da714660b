package com.swallowtail.devstack;

import com.swallowtail.devstack.torture.Ordeal;
import com.swallowtail.testsupport.Checkout;
import java.time.Clock;
import java.time.Duration;

/** {@code ./swallowtail torture --minutes N}: fails with code 1 when one count is not what it must be. */
public final class Torture {
    private Torture() {}

    /** {@code --minutes N}, as the script has seen to. */
    public static void main(String[] arguments) {
        var root = Checkout.root().toAbsolutePath().normalize();
        var folders = new Folders(
                root, DevStack.data(root, new String[0], System.getenv()).resolve("torture"));
        folders.create();
        Logs.into(folders);
        System.exit(run(folders, Duration.ofMinutes(Long.parseLong(arguments[1]))) ? 0 : 1);
    }

    private static boolean run(Folders folders, Duration time) {
        var progress = new Progress(System.out);
        Runtime.getRuntime().addShutdownHook(new Thread(Torture::leaveNothingBehind));
        try (var stack = new TortureStack(folders, progress)) {
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
