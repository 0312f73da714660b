package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.meta.app.MetaApp;
import com.swallowtail.simulator.meta.app.MetaApps;
import com.swallowtail.simulator.meta.person.People;
import com.swallowtail.simulator.meta.person.Person;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Whose permissions a call is about: the caller's own, or for an app those of one of its people. */
@ApplicationScoped
class PermissionHolders {
    private final MetaCallers callers;
    private final MetaGrants grants;
    private final MetaApps apps;
    private final People people;
    private final CurrentCall call;

    PermissionHolders(MetaCallers callers, MetaGrants grants, MetaApps apps, People people, CurrentCall call) {
        this.callers = callers;
        this.grants = grants;
        this.apps = apps;
        this.people = people;
        this.call = call;
    }

    MetaGrant grant(String user) {
        call.get().demandFacebook();
        boolean byApp = call.get().accessToken().flatMap(apps::withToken).isPresent();
        return byApp ? ofApp(callers.admitApp(), user) : own(callers.admitToPlatform(), user);
    }

    private MetaGrant ofApp(MetaApp app, String user) {
        return people.withId(user)
                .map(Person::key)
                .flatMap(key -> grants.find(app.id(), TokenKind.USER, key))
                .orElseThrow(() -> MetaRefusal.noSuchObject(call.get().action(), user));
    }

    private MetaGrant own(MetaCaller caller, String user) {
        MetaGrant grant = caller.token().grant();
        String id = people.named(grant.holder()).id();
        if (caller.kind() != TokenKind.USER || !user.equals(MetaCaller.ME) && !user.equals(id)) {
            throw MetaRefusal.noSuchObject(call.get().action(), user);
        }
        return grant;
    }
}
