package com.swallowtail.web.door;

import com.swallowtail.web.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The one place where a failed request is logged: ours with its cause, the caller's in one line. No query string. */
@Singleton
class FailureLog {
    private static final Logger LOG = Logger.getLogger("com.swallowtail.web.failures");

    void write(Problem problem, RoutingContext request) {
        int status = problem.type().status();
        String line = request.request().method() + " " + request.request().path() + " -> " + status + " "
                + problem.type().code();
        if (status >= 500) {
            LOG.error(line, problem.getCause() == null ? problem : problem.getCause());
        } else {
            LOG.debug(line);
        }
    }
}
