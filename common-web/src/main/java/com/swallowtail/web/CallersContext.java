package com.swallowtail.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Leads an answer that may arrive on any thread back to the Vert.x context of whoever asked; sessions live on one alone. */
public final class CallersContext {
    private CallersContext() {}

    /** To be called on that context; without one the answer stays where it is. */
    public static <T> Uni<T> leadBack(Uni<T> answer) {
        Context context = Vertx.currentContext();
        return context == null ? answer : answer.emitOn(task -> context.runOnContext(ignored -> task.run()));
    }
}
