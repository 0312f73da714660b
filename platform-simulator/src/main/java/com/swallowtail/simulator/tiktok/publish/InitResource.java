package com.swallowtail.simulator.tiktok.publish;

import com.swallowtail.simulator.tiktok.account.Accounts;
import com.swallowtail.simulator.tiktok.oauth.Caller;
import com.swallowtail.simulator.tiktok.oauth.Callers;
import com.swallowtail.simulator.tiktok.wire.Envelope;
import com.swallowtail.simulator.tiktok.wire.Pace;
import com.swallowtail.simulator.tiktok.wire.Refusal;
import com.swallowtail.simulator.tiktok.wire.RequestBodies;
import com.swallowtail.simulator.tiktok.wire.RequestBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** The three ways to begin. Token, scope and pace come first, then the body, then what the account may. */
@Path("/v2/post/publish/")
@Consumes("*/*")
@RunOnVirtualThread
class InitResource {
    private final Callers callers;
    private final RequestBodies bodies;
    private final PostRequests requests;
    private final Opening opening;
    private final Accounts accounts;

    InitResource(Callers callers, RequestBodies bodies, PostRequests requests, Opening opening, Accounts accounts) {
        this.callers = callers;
        this.bodies = bodies;
        this.requests = requests;
        this.opening = opening;
        this.accounts = accounts;
    }

    @POST
    @Path("video/init/")
    public Envelope video(
            @RestHeader("Authorization") @Nullable String authorization,
            @RestHeader("Content-Type") @Nullable String contentType,
            @Nullable String body) {
        Caller caller = callers.admit(authorization, Pace.VIDEO_INIT, "video.publish");
        return opening.open(caller, requests.directVideo(read(contentType, body)));
    }

    @POST
    @Path("inbox/video/init/")
    public Envelope draft(
            @RestHeader("Authorization") @Nullable String authorization,
            @RestHeader("Content-Type") @Nullable String contentType,
            @Nullable String body) {
        Caller caller = callers.admit(authorization, Pace.INBOX_INIT, "video.upload");
        return opening.open(caller, requests.draftVideo(read(contentType, body)));
    }

    @POST
    @Path("content/init/")
    public Envelope photos(
            @RestHeader("Authorization") @Nullable String authorization,
            @RestHeader("Content-Type") @Nullable String contentType,
            @Nullable String body) {
        Caller caller = callers.admit(authorization, Pace.CONTENT_INIT, "video.publish", "video.upload");
        PostRequest request = requests.photos(read(contentType, body));
        boolean draft = request.mode() == PostRequest.Mode.DRAFT;
        caller.demand(draft ? "video.upload" : "video.publish");
        if (draft && accounts.named(caller.account()).oldApp()) {
            throw new Refusal(400, "app_version_check_failed", "the user's TikTok app is older than 31.8");
        }
        return opening.open(caller, request);
    }

    private RequestBody read(@Nullable String contentType, @Nullable String body) {
        return bodies.read(contentType, body, Refusal::invalidParam);
    }
}
