package com.swallowtail.simulator.tiktok.oauth;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Path("/__simulator/tiktok/grants")
@RunOnVirtualThread
class GrantsControl {
    private final Grants grants;

    GrantsControl(Grants grants) {
        this.grants = grants;
    }

    @GET
    public Map<String, List<Grant>> show() {
        return Map.of("items", grants.all());
    }

    @POST
    @Path("{openId}/remove")
    public void remove(String openId, @Nullable Removal removal) {
        int reason = removal == null || removal.reason() == null ? GrantRemoved.DISCONNECTED_BY_USER : removal.reason();
        if (!grants.remove(openId, reason)) {
            throw new NotFoundException();
        }
    }

    @POST
    @Path("{openId}/expire-access")
    public void expireAccess(String openId) {
        grants.expireAccess(openId);
    }

    record Removal(@Nullable Integer reason) {}
}
