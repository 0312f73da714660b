package com.swallowtail.testsupport;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback interface. */
public final class Ports {
    /** Below those that the system itself gives to whoever calls out. */
    private static final int LOWEST = 10_000;

    private static final int HIGHEST = 32_000;
    private static final Path LOCKS =
            Path.of(System.getProperty("java.io.tmpdir"), "swallowtail-ports-" + System.getProperty("user.name"));
    /** Locked for as long as this process lives; the system lets go of them. */
    private static final Map<Integer, FileChannel> OURS = new HashMap<>();

    private Ports() {}

    /** A port that nobody listens on at this moment, and that is given to no other: neither here nor in another process. */
    public static synchronized int free() {
        try {
            Files.createDirectories(LOCKS);
            int port;
            do {
                port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            } while (OURS.containsKey(port) || !isLocked(port) || !isUnused(port));
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLocked(int port) throws IOException {
        var file = FileChannel.open(LOCKS.resolve(Integer.toString(port)), CREATE, WRITE);
        if (file.tryLock() == null) {
            file.close();
            return false;
        }
        OURS.put(port, file);
        return true;
    }

    private static boolean isUnused(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }
}
