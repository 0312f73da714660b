package com.swallowtail.devstack;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Starts groups of parts in order and stops them in the opposite one; if one part cannot start, none stays. */
final class Stack implements AutoCloseable {
    private final Progress progress;
    private final List<List<Part>> started = new ArrayList<>();

    Stack(Progress progress) {
        this.progress = progress;
    }

    void start(List<List<Part>> groups) {
        for (var group : groups) {
            startTogether(group);
        }
    }

    private void startTogether(List<Part> group) {
        synchronized (started) {
            started.add(group);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = new ArrayList<Future<Void>>();
            group.forEach(part -> starts.add(threads.submit(starting(part))));
            try {
                for (var start : starts) {
                    start.get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof CannotStart known
                        ? known
                        : new CannotStart(e.getCause().toString(), e);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                throw new CannotStart("Stopped while starting", e);
            }
        }
    }

    private Callable<Void> starting(Part part) {
        return () -> {
            part.start();
            progress.say(part.name() + " is ready");
            return null;
        };
    }

    @Override
    public void close() {
        List<List<Part>> toStop;
        synchronized (started) {
            toStop = new ArrayList<>(started.reversed());
            started.clear();
        }
        for (var group : toStop) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                group.forEach(part -> threads.execute(() -> stop(part)));
            }
        }
    }

    private void stop(Part part) {
        try {
            part.close();
        } catch (RuntimeException e) {
            progress.say(e.getMessage() + ": " + e.getCause());
        }
    }
}
