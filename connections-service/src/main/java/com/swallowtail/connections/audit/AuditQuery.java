package com.swallowtail.connections.audit;

import com.swallowtail.connections.Platform;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query as it came. */
class AuditQuery {
    @Parameter(schema = @Schema(implementation = Platform.class))
    @RestQuery
    @Nullable
    String platform;

    @RestQuery
    @Nullable
    String action;

    @RestQuery
    @Nullable
    String actor;

    @Parameter(description = "Not before this time.", schema = @Schema(implementation = Instant.class))
    @RestQuery
    @Nullable
    String from;

    @Parameter(description = "Before this time.", schema = @Schema(implementation = Instant.class))
    @RestQuery
    @Nullable
    String to;

    AuditFilter filter(String instanceId) {
        return new AuditFilter(instanceId, platform(platform), action, actor, instant("from", from), instant("to", to));
    }

    private static @Nullable Platform platform(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Platform.fromString(text);
        } catch (Problem unknown) {
            throw invalid("platform", "must be a platform's segment");
        }
    }

    private static @Nullable Instant instant(String name, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException notATime) {
            throw invalid(name, "must be a time like 2026-11-23T12:00:00Z");
        }
    }

    private static Problem invalid(String name, String rule) {
        return new Problem(EdgeProblem.VALIDATION_FAILED, "The filter " + name + " is not valid.")
                .errors(List.of(new FieldError("/query/" + name, rule)));
    }
}
