package com.swallowtail.connections.bench;

import com.swallowtail.connections.fixtures.Service;
import com.swallowtail.testsupport.bench.Callers;
import com.swallowtail.testsupport.bench.Load;
import java.time.Duration;

/** Reads of usable tokens over HTTP, spread evenly over a crowd. */
final class TokenReads implements AutoCloseable {
    static final String ROUTE = "/internal/v1";

    /** The benchmarks' own route, which asks for no caller. */
    static final String OPEN_ROUTE = "/webhooks/bench";

    private static final int CONNECTIONS = 32;
    private static final Duration ROUND = Duration.ofMillis(1_500);
    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private final Callers callers;
    private final String bearer = Service.tokens().service();

    TokenReads(int port) {
        this.callers = new Callers(CONNECTIONS, port);
    }

    /** Until the compilers have done most of their work. */
    void warmUp(int accounts) {
        callers.ask(WARM_UP, bearer, () -> Crowd.anyToken(ROUTE, accounts)).complete();
        callers.ask(WARM_UP, "", () -> Crowd.anyToken(OPEN_ROUTE, accounts)).complete();
    }

    Load ofACaller(int accounts) {
        return callers.ask(ROUND, bearer, () -> Crowd.anyToken(ROUTE, accounts)).complete();
    }

    Load ofAnybody(int accounts) {
        return callers.ask(ROUND, "", () -> Crowd.anyToken(OPEN_ROUTE, accounts))
                .complete();
    }

    @Override
    public void close() {
        callers.close();
    }
}
