package com.swallowtail.simulator.meta.oauth;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Path("/__simulator/meta/grants")
@RunOnVirtualThread
class MetaGrantsControl {
    private final MetaGrants grants;

    MetaGrantsControl(MetaGrants grants) {
        this.grants = grants;
    }

    @GET
    public Map<String, List<View>> show() {
        return Map.of("items", grants.all().stream().map(View::of).toList());
    }

    /** The holder is a person's key, or with kind INSTAGRAM the name of an account. */
    record View(String appId, TokenKind kind, String holder, Set<String> scopes, Set<String> pages, Instant grantedAt) {
        static View of(MetaGrant grant) {
            return new View(
                    grant.appId(), grant.kind(), grant.holder(), grant.granted(), grant.pages(), grant.grantedAt());
        }
    }
}
