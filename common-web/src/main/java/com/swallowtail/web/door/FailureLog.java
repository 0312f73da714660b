package com.swallowtail.web.door;

import com.swallowtail.web.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The one place where a failed request is logged, without its query string. A fault of ours with its stack; somebody
 * else's in one line, since under load there are many of them and the stack tells nothing; the caller's at debug.
 */
@Singleton
class FailureLog {
    private static final Logger LOG = Logger.getLogger("com.swallowtail.web.failures");

    private static final int DEEPEST = 10;

    void write(Problem problem, RoutingContext request) {
        int status = problem.type().status();
        String line = request.request().method() + " " + request.request().path() + " -> " + status + " "
                + problem.type().code();
        if (status == 500) {
            LOG.error(line, problem.getCause() == null ? problem : problem.getCause());
        } else if (status > 500) {
            LOG.warn(line + ": " + reasons(problem));
            LOG.debug(line, problem);
        } else {
            LOG.debug(line);
        }
    }

    private static String reasons(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .map(cause -> cause instanceof Problem ? cause.getMessage() : cause.toString())
                .distinct()
                .collect(Collectors.joining("; "))
                .replaceAll("\\R", " ");
    }
}
