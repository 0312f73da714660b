package com.swallowtail.devstack;

import java.util.Optional;
import java.util.concurrent.Callable;

/** A part that lives inside the stack's own process, or looks after its process by itself. */
final class InProcess implements Part {
    private final String name;
    private final Callable<? extends AutoCloseable> launch;
    private Optional<AutoCloseable> running = Optional.empty();

    InProcess(String name, Callable<? extends AutoCloseable> launch) {
        this.name = name;
        this.launch = launch;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void start() {
        try {
            running = Optional.of(launch.call());
        } catch (CannotStart e) {
            throw e;
        } catch (Exception e) {
            throw new CannotStart(name + " did not start: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        running.ifPresent(part -> {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException(name + " did not stop", e);
            }
        });
        running = Optional.empty();
    }
}
