package com.swallowtail.publishing.upload;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Every answer about an upload names the version of tus, a refusal at the door included. */
@Singleton
class TusHeader {
    private static final int AFTER_ARRIVAL = 900;
    private static final Pattern UPLOADS = Pattern.compile("/api/v1/instances/[^/]+/[^/]+/uploads(/[^/]+)?/?");

    void register(@Observes Filters filters) {
        filters.register(TusHeader::dress, AFTER_ARRIVAL);
    }

    private static void dress(RoutingContext request) {
        if (UPLOADS.matcher(request.normalizedPath()).matches()) {
            request.addHeadersEndHandler(
                    ignored -> request.response().headers().set("Tus-Resumable", TusRequest.VERSION));
        }
        request.next();
    }
}
