package com.swallowtail.web.guard;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses what no route takes, before the HTTP layer would do so without a word. */
@Singleton
class OutermostBound {
    private static final int AFTER_ARRIVAL = 900;

    private final long bound;

    OutermostBound(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize bound) {
        this.bound = bound.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, AFTER_ARRIVAL);
    }

    private void admit(RoutingContext request) {
        if (BodyLimit.statedLength(request.request()) > bound) {
            request.addEndHandler(answered -> request.request().connection().close());
            request.fail(new Problem(EdgeProblem.PAYLOAD_TOO_LARGE, "No address takes a body of this size"));
        } else {
            request.next();
        }
    }
}
