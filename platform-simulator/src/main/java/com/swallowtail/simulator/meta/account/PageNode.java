package com.swallowtail.simulator.meta.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.oauth.MetaCaller;
import com.swallowtail.simulator.meta.oauth.MetaCallers;
import com.swallowtail.simulator.meta.oauth.NodeKind;
import com.swallowtail.simulator.meta.person.Page;
import com.swallowtail.simulator.meta.person.People;
import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import com.swallowtail.simulator.meta.wire.NodeType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A Page of the caller's. */
@ApplicationScoped
class PageNode implements NodeKind {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "access_token",
            "category",
            "category_list",
            "tasks",
            "instagram_business_account",
            "connected_instagram_account");
    private static final Map<String, NodeType> EDGES = Map.of(
            "instagram_business_account", InstagramAccountNode.ON_FACEBOOK,
            "connected_instagram_account", InstagramAccountNode.CONNECTED);
    static final NodeType TYPE = new NodeType("Page", FIELDS, List.of("id", "name"), EDGES);
    static final NodeType LISTED = new NodeType(
            "Page", FIELDS, List.of("access_token", "category", "category_list", "name", "id", "tasks"), EDGES);

    private final People people;
    private final MetaCallers callers;
    private final PageView view;

    PageNode(People people, MetaCallers callers, PageView view) {
        this.people = people;
        this.callers = callers;
        this.view = view;
    }

    @Override
    public boolean knows(String id) {
        return people.page(id).isPresent();
    }

    @Override
    public ObjectNode read(String id, MetaCall call) {
        MetaCaller caller = callers.admitToPlatform();
        Page page = caller.page(id).orElseThrow(() -> MetaRefusal.noSuchObject(call.action(), id));
        return select(caller, page, call);
    }

    ObjectNode select(MetaCaller caller, Page page, MetaCall call) {
        return TYPE.select(view.full(caller, page), call.parameters());
    }
}
