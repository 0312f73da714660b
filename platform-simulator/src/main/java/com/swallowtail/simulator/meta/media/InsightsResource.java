package com.swallowtail.simulator.meta.media;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.oauth.MetaCaller;
import com.swallowtail.simulator.meta.oauth.MetaCallers;
import com.swallowtail.simulator.meta.oauth.Permission;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.MetaPaths;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Optional;

/** The figures of a published piece or of an account, whichever the id names. */
@Path(MetaPaths.GRAPH + "/{id:me|\\d+}/insights")
@RunOnVirtualThread
class InsightsResource {
    private final MetaCallers callers;
    private final CurrentCall current;
    private final Gallery gallery;
    private final Ownership ownership;
    private final MediaInsights ofMedia;
    private final AccountInsights ofAccounts;

    InsightsResource(
            MetaCallers callers,
            CurrentCall current,
            Gallery gallery,
            Ownership ownership,
            MediaInsights ofMedia,
            AccountInsights ofAccounts) {
        this.callers = callers;
        this.current = current;
        this.gallery = gallery;
        this.ownership = ownership;
        this.ofMedia = ofMedia;
        this.ofAccounts = ofAccounts;
    }

    @GET
    public ObjectNode read(String id) {
        MetaCall call = current.get();
        MetaCaller caller = callers.admit().demand(Permission.BASIC, Permission.INSIGHTS, Permission.PAGES_READ);
        Optional<Media> media = gallery.named(id);
        if (media.isEmpty()) {
            return ofAccounts.read(caller.account(id), call);
        }
        ownership.demand(caller, media.get().author().id(), call, id);
        var breakdown = call.parameters().text("breakdown").orElse(null);
        return ofMedia.read(media.get(), call.parameters().list("metric"), breakdown, !call.onInstagram());
    }
}
