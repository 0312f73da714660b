package com.swallowtail.connections.audit;

import com.swallowtail.connections.Platform;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.InstanceId;
import com.swallowtail.web.Page;
import com.swallowtail.web.PageRequest;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/instances/{id}/audit-events")
class AuditResource {
    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    /** The query as it came. */
    record Asked(
            @RestQuery @Nullable String platform,
            @RestQuery @Nullable String action,
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {

        AuditFilter filter(String instanceId) {
            return new AuditFilter(
                    instanceId, platform(platform), action, actor, instant("from", from), instant("to", to));
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

    @GET
    public Uni<Page<AuditEventView>> list(@RestPath("id") InstanceId id, @BeanParam Asked asked) {
        return trail.find(asked.filter(id.value()), PageRequest.of(asked.cursor, asked.limit));
    }
}
