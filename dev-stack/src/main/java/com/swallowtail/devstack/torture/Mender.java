package com.swallowtail.devstack.torture;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** The people who sign in again where they are asked to. */
final class Mender implements AutoCloseable {
    /** Nobody is that quick; meanwhile a late answer may heal the connection by itself. */
    private static final Duration REACTION = Duration.ofSeconds(4);

    private static final Duration AGAIN = Duration.ofMillis(500);

    private final Service service;
    private final Supplier<URI> replica;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final LongAdder mended = new LongAdder();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean over;

    Mender(Service service, Supplier<URI> replica) {
        this.service = service;
        this.replica = replica;
    }

    void mend(String instance) {
        if (over || !busy.add(instance)) {
            return;
        }
        people.execute(() -> {
            Pause.of(REACTION);
            while (!service.connect(replica.get(), instance)) {
                Pause.of(AGAIN);
            }
            mended.increment();
            busy.remove(instance);
        });
    }

    long mended() {
        return mended.sum();
    }

    @Override
    public void close() {
        over = true;
        people.close();
    }
}
