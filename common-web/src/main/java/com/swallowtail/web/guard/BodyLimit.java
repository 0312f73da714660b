package com.swallowtail.web.guard;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import com.swallowtail.web.WebConfig;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;

/**
 * Refuses a body that is too large. One that says its length is refused unread; one that does not is read here, as far
 * as the limit, and handed on. Uploads have a limit of their own.
 */
@Singleton
class BodyLimit {
    private static final Pattern UPLOAD = Pattern.compile("/api/v1/instances/[^/]+/[^/]+/uploads(/.*)?");

    /** Where a whole webhook is asked about, as a JSON string: quotation marks, backslashes and line ends are two there. */
    private static final String ABOUT_A_WEBHOOK = "/internal/v1/webhooks/verify";

    private static final int BESIDE_THE_WEBHOOK = 16_384;

    private final WebConfig config;

    BodyLimit(WebConfig config) {
        this.config = config;
    }

    Uni<Void> admit(ContainerRequestContext context, HttpServerRequest request, String address) {
        if (isUpload(address)) {
            return Uni.createFrom().voidItem();
        }
        long limit = limit(address);
        if (statedLength(request) > limit) {
            return Uni.createFrom().failure(tooLarge(limit));
        }
        boolean unstated = request.getHeader("Content-Length") == null && !request.isEnded();
        return unstated
                ? read(request, limit)
                        .invoke(body -> context.setEntityStream(new ByteArrayInputStream(body.getBytes())))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private long limit(String address) {
        long webhook = config.webhookBodyLimit().asLongValue();
        if (address.equals(ABOUT_A_WEBHOOK)) {
            return 2 * webhook + BESIDE_THE_WEBHOOK;
        }
        return address.startsWith("/webhooks/") ? webhook : config.bodyLimit().asLongValue();
    }

    static boolean isUpload(String address) {
        return UPLOAD.matcher(address).matches();
    }

    static long statedLength(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException beyondAllBounds) {
            return Long.MAX_VALUE;
        }
    }

    private static Uni<Buffer> read(HttpServerRequest request, long limit) {
        return Uni.createFrom().emitter(emitter -> collect(request, limit, emitter));
    }

    private static void collect(HttpServerRequest request, long limit, UniEmitter<? super Buffer> emitter) {
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() + part.length() > limit) {
                request.handler(ignored -> {});
                emitter.fail(tooLarge(limit));
            } else {
                body.appendBuffer(part);
            }
        });
        request.exceptionHandler(emitter::fail);
        request.endHandler(ignored -> emitter.complete(body));
        request.resume();
    }

    private static Problem tooLarge(long limit) {
        return new Problem(EdgeProblem.PAYLOAD_TOO_LARGE, "The body may have at most " + limit + " bytes");
    }
}
