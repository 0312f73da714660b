package com.swallowtail.connections.stream;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.concurrent.atomic.AtomicInteger;

/** One open stream. A client that does not read is cut off, so that what waits for it stays bounded. */
class Listener {
    private final String subject;
    private final String instanceId;
    private final Runnable cutOff;
    private final AtomicInteger waiting = new AtomicInteger();
    private MultiEmitter<? super Frame> emitter;
    private int mostWaiting;

    Listener(String subject, String instanceId, Runnable cutOff) {
        this.subject = subject;
        this.instanceId = instanceId;
        this.cutOff = cutOff;
    }

    boolean listensTo(String instance) {
        return instanceId.equals(instance);
    }

    boolean isOf(String caller, String instance) {
        return listensTo(instance) && subject.equals(caller);
    }

    String instanceId() {
        return instanceId;
    }

    /** From now on it may be sent to; that many frames may wait for the client. */
    void opens(MultiEmitter<? super Frame> to, int most) {
        emitter = to;
        mostWaiting = most;
    }

    void send(Frame frame) {
        if (waiting.incrementAndGet() <= mostWaiting) {
            emitter.emit(frame);
        } else {
            cutOff.run();
        }
    }

    void end() {
        emitter.complete();
    }

    void hasSent() {
        waiting.decrementAndGet();
    }
}
