package com.swallowtail.simulator.tiktok.publish;

import com.swallowtail.simulator.setting.SimulatedClock;
import com.swallowtail.simulator.tiktok.oauth.Caller;
import com.swallowtail.simulator.tiktok.oauth.Callers;
import com.swallowtail.simulator.tiktok.wire.Envelope;
import com.swallowtail.simulator.tiktok.wire.LogIds;
import com.swallowtail.simulator.tiktok.wire.Pace;
import com.swallowtail.simulator.tiktok.wire.Refusal;
import com.swallowtail.simulator.tiktok.wire.RequestBodies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

@Path("/v2/post/publish/")
@Consumes("*/*")
@RunOnVirtualThread
class StatusResource {
    private static final String[] EITHER_SCOPE = {"video.publish", "video.upload"};

    private final Callers callers;
    private final RequestBodies bodies;
    private final Publications publications;
    private final SimulatedClock clock;
    private final LogIds logIds;

    StatusResource(
            Callers callers, RequestBodies bodies, Publications publications, SimulatedClock clock, LogIds logIds) {
        this.callers = callers;
        this.bodies = bodies;
        this.publications = publications;
        this.clock = clock;
        this.logIds = logIds;
    }

    @POST
    @Path("status/fetch/")
    public Envelope fetch(
            @RestHeader("Authorization") @Nullable String authorization,
            @RestHeader("Content-Type") @Nullable String contentType,
            @Nullable String body) {
        Caller caller = callers.admit(authorization, Pace.STATUS_FETCH, EITHER_SCOPE);
        return Envelope.ok(status(named(caller, contentType, body)), logIds.next());
    }

    @POST
    @Path("cancel/")
    public Envelope cancel(
            @RestHeader("Authorization") @Nullable String authorization,
            @RestHeader("Content-Type") @Nullable String contentType,
            @Nullable String body) {
        Caller caller = callers.admit(authorization, EITHER_SCOPE);
        Publication publication = named(caller, contentType, body);
        if (!publication.cancel(clock.instant())) {
            throw new Refusal(400, "publish_not_cancellable", "only a pull that is still running can be cancelled");
        }
        return Envelope.okWithoutContent(logIds.next());
    }

    private Publication named(Caller caller, @Nullable String contentType, @Nullable String body) {
        String publishId = bodies.read(contentType, body, Refusal::invalidParam)
                .text("publish_id")
                .orElseThrow(() -> new Refusal(400, "invalid_publish_id", "publish_id is missing"));
        Publication publication = publications.of(caller, publishId);
        publications.advance(publication);
        return publication;
    }

    private static Map<String, Object> status(Publication publication) {
        boolean upload = publication.request().source() == PostRequest.Source.FILE_UPLOAD;
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("status", publication.status());
        status.put("fail_reason", publication.failReason());
        status.put(
                "publicaly_available_post_id",
                publication.postId().map(List::of).orElse(List.of()));
        status.put("uploaded_bytes", upload ? publication.bytes() : 0);
        status.put("downloaded_bytes", upload ? 0 : publication.bytes());
        return status;
    }
}
