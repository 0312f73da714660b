package com.swallowtail.simulator.meta.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.oauth.MetaCaller;
import com.swallowtail.simulator.meta.oauth.MetaCallers;
import com.swallowtail.simulator.meta.oauth.NodeKind;
import com.swallowtail.simulator.meta.wire.MetaCall;
import jakarta.enterprise.context.ApplicationScoped;

/** Whom the token stands for: a person, a Page, or an Instagram account. */
@ApplicationScoped
class MeNode implements NodeKind {
    private final MetaCallers callers;
    private final PersonNode people;
    private final PageNode pages;
    private final InstagramAccountNode accounts;

    MeNode(MetaCallers callers, PersonNode people, PageNode pages, InstagramAccountNode accounts) {
        this.callers = callers;
        this.people = people;
        this.pages = pages;
        this.accounts = accounts;
    }

    @Override
    public boolean knows(String id) {
        return id.equals(MetaCaller.ME);
    }

    @Override
    public ObjectNode read(String id, MetaCall call) {
        MetaCaller caller = call.onInstagram() ? callers.admit() : callers.admitToPlatform();
        return switch (caller.kind()) {
            case USER, APP -> people.select(caller, call);
            case PAGE -> pages.select(caller, caller.page(id).orElseThrow(), call);
            case INSTAGRAM -> accounts.me(caller, call);
        };
    }
}
