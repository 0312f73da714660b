package com.swallowtail.simulator.meta.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.oauth.MetaCaller;
import com.swallowtail.simulator.meta.oauth.MetaCallers;
import com.swallowtail.simulator.meta.oauth.MetaObjects;
import com.swallowtail.simulator.meta.oauth.Permission;
import com.swallowtail.simulator.meta.oauth.TokenKind;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaPaths;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.meta.wire.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The person's Pages as far as the app may see them, each with its token. */
@Path(MetaPaths.GRAPH + "/me/accounts")
@RunOnVirtualThread
class PagesResource {
    private static final Paging PAGING = new Paging(Paging.Style.LINKS, 25, 100);

    private final MetaCallers callers;
    private final CurrentCall call;
    private final MetaObjects objects;
    private final PageView view;

    PagesResource(MetaCallers callers, CurrentCall call, MetaObjects objects, PageView view) {
        this.callers = callers;
        this.call = call;
        this.objects = objects;
        this.view = view;
    }

    @GET
    public ObjectNode list() {
        call.get().demandFacebook();
        MetaCaller caller = callers.admitToPlatform();
        if (caller.kind() != TokenKind.USER) {
            throw MetaRefusal.invalidParameter("Tried accessing nonexisting field (accounts) on node type (Page)");
        }
        caller.demand(Permission.PAGES_SHOW);
        List<ObjectNode> pages = objects.pages(caller.token()).stream()
                .map(page -> PageNode.LISTED.select(view.full(caller, page), call.parameters()))
                .toList();
        return PAGING.page(pages, call.get());
    }
}
