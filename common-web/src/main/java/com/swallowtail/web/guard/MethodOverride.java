package com.swallowtail.web.guard;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;

/**
 * The method that a request means. Uploads alone know one beside that of the request: tus lets a client whose proxy
 * refuses PATCH and DELETE send POST with {@code X-HTTP-Method-Override}. It is read before anything is decided.
 */
final class MethodOverride {
    private static final Set<String> OVERRIDING = Set.of("PATCH", "DELETE", "HEAD");

    private MethodOverride() {}

    static String of(ContainerRequestContext context, RoutingContext request) {
        String method = request.request().method().name();
        String meant = request.request().getHeader("X-HTTP-Method-Override");
        boolean overrides = meant != null
                && method.equals("POST")
                && OVERRIDING.contains(meant)
                && BodyLimit.isUpload(request.normalizedPath());
        if (overrides) {
            context.setMethod(meant);
        }
        return overrides ? meant : method;
    }
}
