package com.swallowtail.connections.platform;

import io.vertx.core.http.HttpClientRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/**
 * Looks at the clock when the connection is there and the body is about to be written: a request that says until when it
 * may be sent, and is later than that, never is. Time passes unseen between the decision to call and this moment, be it
 * for a connection or since the process was stopped.
 */
@ApplicationScoped
public class SendInTime implements ResteasyReactiveClientRequestFilter, WriterInterceptor {
    /** An instant in ISO 8601, for this class alone: the platform never sees it. */
    public static final String HEADER = "Swallowtail-Sent-Before";

    private static final String SENT_BEFORE = SendInTime.class.getName();
    private static final String REQUEST = SENT_BEFORE + ".request";

    private final Clock clock;

    SendInTime(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void filter(ResteasyReactiveClientRequestContext context) {
        var sentBefore = context.getHeaderString(HEADER);
        if (sentBefore != null) {
            context.getHeaders().remove(HEADER);
            context.setProperty(SENT_BEFORE, Instant.parse(sentBefore));
            context.setProperty(REQUEST, context);
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        if (context.getProperty(SENT_BEFORE) instanceof Instant sentBefore
                && !clock.instant().isBefore(sentBefore)) {
            release((ResteasyReactiveClientRequestContext) context.getProperty(REQUEST));
            throw new TooLate();
        }
        context.proceed();
    }

    /** The client itself would keep the connection for a request that failed here. */
    private static void release(ResteasyReactiveClientRequestContext context) {
        context.unwrap(HttpClientRequest.class).reset();
    }

    /** Nothing of the request has left this house. */
    static final class TooLate extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLate() {
            super("The request came to be sent too late");
        }
    }
}
