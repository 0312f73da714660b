package com.swallowtail.connections.stream;

import com.swallowtail.web.Caller;
import com.swallowtail.web.InstanceId;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Tag(name = "Stream", description = "Events of an instance as they happen.")
@Path("/api/v1/instances/{instanceId}/stream")
class StreamResource {
    private static final Duration AT_LEAST = Duration.ofMillis(1);

    private final EventStreams streams;
    private final Caller caller;
    private final Clock clock;

    StreamResource(EventStreams streams, Caller caller, Clock clock) {
        this.streams = streams;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Streaming
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followEvents",
            summary = "The events of connections and posts as they happen, until the token ends")
    @APIResponse(
            responseCode = "200",
            description = "Each event's data is a CloudEvent; stream.gap asks to read connections and posts anew.",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public Multi<OutboundSseEvent> follow(
            @RestPath InstanceId instanceId,
            @Parameter(description = "The id of the last event that was received; the stream goes on behind it.")
                    @RestHeader("Last-Event-ID")
                    @Nullable
                    String lastEventId,
            @Context Sse sse,
            @Context HttpServerResponse response) {
        var listener = new Listener(caller.subject(), instanceId.value(), response::reset);
        response.putHeader("X-Accel-Buffering", "no"); // a proxy such as nginx hands on what it gets at once
        return until(caller.tokenEnd(), streams.follow(listener, lastEventId).map(frame -> event(sse, frame)));
    }

    private <T> Multi<T> until(@Nullable Instant end, Multi<T> stream) {
        if (end == null) {
            return stream;
        }
        var left = Duration.between(clock.instant(), end);
        return stream.select().first(left.compareTo(AT_LEAST) < 0 ? AT_LEAST : left);
    }

    private static OutboundSseEvent event(Sse sse, Frame frame) {
        var event = sse.newEventBuilder().id(frame.id());
        return frame.type() == null
                ? event.comment("still here").build()
                : event.name(frame.type()).data(frame.content()).build();
    }
}
