package com.swallowtail.connections.stream;

import org.jspecify.annotations.Nullable;

/**
 * What a stream sends in one piece.
 *
 * @param id what a client that comes back sends as {@code Last-Event-ID}
 * @param type none for a sign of life, which clients pass over but for its id
 */
record Frame(String id, @Nullable String type, @Nullable String content) {
    private static final String GAP = """
            {"reason":"What came since this Last-Event-ID is not kept here.","action":"Read connections and posts anew."}""";

    static Frame of(Told told) {
        return new Frame(told.position(), told.type(), told.cloudEvent());
    }

    static Frame signOfLife(Position now) {
        return new Frame(now.id(), null, null);
    }

    static Frame gap(Position now) {
        return new Frame(now.id(), "stream.gap", GAP);
    }
}
