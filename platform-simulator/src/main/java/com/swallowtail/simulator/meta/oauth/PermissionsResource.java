package com.swallowtail.simulator.meta.oauth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaPaths;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** What a person granted, and its end: of one permission, or of all, which removes the app. */
@Path(MetaPaths.NODE + "/permissions")
@RunOnVirtualThread
class PermissionsResource {
    private final PermissionHolders holders;
    private final Deauthorization deauthorization;
    private final CurrentCall call;
    private final ObjectMapper json;

    PermissionsResource(
            PermissionHolders holders, Deauthorization deauthorization, CurrentCall call, ObjectMapper json) {
        this.holders = holders;
        this.deauthorization = deauthorization;
        this.call = call;
        this.json = json;
    }

    @GET
    public ObjectNode list(String id) {
        ObjectNode answer = json.createObjectNode();
        ArrayNode items = answer.putArray("data");
        holders.grant(id).permissions().forEach((permission, granted) -> items.addObject()
                .put("permission", permission)
                .put("status", granted ? "granted" : "declined"));
        return answer;
    }

    @DELETE
    public ObjectNode revoke(String id) {
        return revoke(id, call.parameters().text("permission").orElse(null));
    }

    @DELETE
    @Path("{permission}")
    public ObjectNode revokeOne(String id, String permission) {
        return revoke(id, permission);
    }

    private ObjectNode revoke(String id, @Nullable String permission) {
        MetaGrant grant = holders.grant(id);
        if (permission == null) {
            deauthorization.of(grant);
        } else {
            grant.revoke(permission);
        }
        return json.createObjectNode().put("success", true);
    }
}
