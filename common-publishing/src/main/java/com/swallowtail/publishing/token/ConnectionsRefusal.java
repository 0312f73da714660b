package com.swallowtail.publishing.token;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Exempt;
import com.swallowtail.web.Problem;
import com.swallowtail.web.outbound.TransientFailure;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/** What connections-service answered instead of a token: its own problem, passed on, or word that it is not well. */
@Exempt(rule = 9, because = "it is where another service's answer becomes a Problem")
public final class ConnectionsRefusal implements ResponseExceptionMapper<Problem> {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Override
    public Problem toThrowable(Response answer) {
        Map<?, ?> document = document(answer);
        if (!document.containsKey("code") || answer.getStatus() == 401 || answer.getStatus() == 403) {
            return unwell(null);
        }
        return Problem.relayed(answer.getStatus(), named(document), wait(answer));
    }

    /** Nothing that a caller could act upon. */
    public static Problem unwell(@Nullable Throwable cause) {
        return new Unwell(cause);
    }

    private static Map<?, ?> document(Response answer) {
        try {
            Map<?, ?> document = answer.readEntity(Map.class);
            return document == null ? Map.of() : document;
        } catch (RuntimeException notJson) {
            return Map.of();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> named(Map<?, ?> document) {
        return (Map<String, ?>) document;
    }

    private static @Nullable Duration wait(Response answer) {
        String seconds = answer.getHeaderString(HttpHeaders.RETRY_AFTER);
        return seconds != null && seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }

    private static final class Unwell extends Problem implements TransientFailure {
        private static final long serialVersionUID = 1L;

        Unwell(@Nullable Throwable cause) {
            super(EdgeProblem.UPSTREAM_UNAVAILABLE, "Connections cannot be looked up at the moment", cause);
            retryAfter(PAUSE);
        }
    }
}
