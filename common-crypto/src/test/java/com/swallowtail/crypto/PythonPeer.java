package com.swallowtail.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Debian's python3-cryptography as a process of its own. */
final class PythonPeer {
    private static final List<String> INTERPRETERS = List.of("/usr/bin/python3", "python3");

    private final String interpreter;
    private final Path program;

    private PythonPeer(String interpreter, Path program) {
        this.interpreter = interpreter;
        this.program = program;
    }

    /** Fails, rather than skips, where there is none: a silent skip would hide that two parties stopped agreeing. */
    static PythonPeer installed(Path folder) throws IOException, InterruptedException {
        for (var interpreter : INTERPRETERS) {
            if (knowsFernet(interpreter)) {
                return new PythonPeer(interpreter, program(folder));
            }
        }
        throw new AssertionError("None of " + INTERPRETERS + " has the module cryptography."
                + " Install it with: apt-get install python3-cryptography");
    }

    String run(String verb, String keys, String input) throws IOException, InterruptedException {
        var process = start(List.of(interpreter, program.toString(), verb, keys));
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(UTF_8));
        }
        var output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor()).as("%s %s: %s", interpreter, verb, output).isZero();
        return output;
    }

    private static boolean knowsFernet(String interpreter) throws InterruptedException {
        try {
            var process = start(List.of(interpreter, "-c", "import cryptography.fernet"));
            process.getInputStream().readAllBytes();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException _) { // no such interpreter
            return false;
        }
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static Path program(Path folder) throws IOException {
        try (var source = PythonPeer.class.getResourceAsStream("/fernet_peer.py")) {
            return Files.write(folder.resolve("fernet_peer.py"), source.readAllBytes());
        }
    }
}
