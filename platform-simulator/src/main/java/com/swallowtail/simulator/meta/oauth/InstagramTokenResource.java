package com.swallowtail.simulator.meta.oauth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaPaths;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.setting.SimulatedClock;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.Objects;

/** {@code graph.instagram.com/access_token} and {@code /refresh_access_token}: sixty days for an hour, and sixty more. */
@Path(MetaPaths.GRAPH)
@RunOnVirtualThread
class InstagramTokenResource {
    private static final Duration OLD_ENOUGH = Duration.ofHours(24);

    private final MetaCallers callers;
    private final MetaTokens tokens;
    private final CurrentCall call;
    private final SimulatedClock clock;
    private final ObjectMapper json;

    InstagramTokenResource(
            MetaCallers callers, MetaTokens tokens, CurrentCall call, SimulatedClock clock, ObjectMapper json) {
        this.callers = callers;
        this.tokens = tokens;
        this.call = call;
        this.clock = clock;
        this.json = json;
    }

    @GET
    @Path("access_token")
    public ObjectNode exchange() {
        call.get().demandInstagram();
        demandGrantType("ig_exchange_token");
        String secret = call.parameters().required("client_secret");
        MetaCaller caller = callers.admit();
        if (!caller.app().instagramSecret().equals(secret)) {
            throw new MetaRefusal(1, "Error validating client secret.");
        }
        if (caller.token().life().longLived()) {
            throw MetaRefusal.invalidParameter("access_token is no short-lived token");
        }
        return answer(tokens.longLived(caller.token().grant()));
    }

    @GET
    @Path("refresh_access_token")
    public ObjectNode refresh() {
        call.get().demandInstagram();
        demandGrantType("ig_refresh_token");
        MetaToken token = callers.admit().demand(Permission.BASIC).token();
        if (!token.life().longLived()) {
            throw MetaRefusal.invalidParameter("access_token is no long-lived token");
        }
        if (clock.instant().isBefore(token.life().issuedAt().plus(OLD_ENOUGH))) {
            throw MetaRefusal.invalidParameter("access_token is less than 24 hours old and cannot be refreshed yet");
        }
        return answer(tokens.longLived(token.grant()))
                .put("permissions", String.join(",", token.grant().granted()));
    }

    private void demandGrantType(String expected) {
        if (!call.parameters().required("grant_type").equals(expected)) {
            throw MetaRefusal.invalidParameter("grant_type must be " + expected);
        }
    }

    private ObjectNode answer(MetaToken token) {
        Duration left = Duration.between(
                clock.instant(), Objects.requireNonNull(token.life().expiresAt()));
        return json.createObjectNode()
                .put("access_token", token.value())
                .put("token_type", "bearer")
                .put("expires_in", left.plusMillis(500).toSeconds());
    }
}
