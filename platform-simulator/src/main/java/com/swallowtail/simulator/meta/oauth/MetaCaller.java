package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.meta.app.MetaApp;
import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.meta.person.Page;
import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import java.util.Optional;

/** Who calls: a living token, and what it opens. */
public final class MetaCaller {
    public static final String ME = "me";

    private final MetaToken token;
    private final MetaApp app;
    private final MetaCall call;
    private final MetaObjects objects;
    private final Budgets budgets;

    MetaCaller(MetaToken token, MetaApp app, MetaCall call, MetaObjects objects, Budgets budgets) {
        this.token = token;
        this.app = app;
        this.call = call;
        this.objects = objects;
        this.budgets = budgets;
    }

    public MetaToken token() {
        return token;
    }

    public TokenKind kind() {
        return token.kind();
    }

    public MetaApp app() {
        return app;
    }

    public boolean may(Permission permission) {
        String name = permission.of(kind());
        return name == null || token.grant().may(name);
    }

    /** Refuses with 10 or 200, by the first permission that is missing, or that the Page's tasks do not cover. */
    public MetaCaller demand(Permission... all) {
        for (Permission permission : all) {
            String name = permission.of(kind());
            if (name != null && !(token.grant().may(name) && isWithinTasks(permission))) {
                throw MetaRefusal.missingPermission(name);
            }
        }
        return this;
    }

    /**
     * The account of this id, or for an Instagram token of {@code me}, if the token reaches it; the call uses up a part
     * of that account's budget.
     */
    public InstagramAccount account(String id) {
        InstagramAccount account = find(id).orElseThrow(() -> MetaRefusal.noSuchObject(call.action(), id));
        call.chargeTo(account.id());
        budgets.demandOfInstagramAccount();
        return account;
    }

    public boolean reaches(InstagramAccount account) {
        return objects.accounts(token).contains(account);
    }

    /** The Page of this id, or for a Page token of {@code me}. */
    public Optional<Page> page(String id) {
        boolean own = id.equals(ME) && kind() == TokenKind.PAGE;
        return objects.pages(token).stream()
                .filter(page -> own || page.id().equals(id))
                .findFirst();
    }

    private boolean isWithinTasks(Permission permission) {
        return kind() != TokenKind.PAGE
                || page(ME).filter(page -> permission.isWithin(page.tasks())).isPresent();
    }

    private Optional<InstagramAccount> find(String id) {
        boolean own = id.equals(ME) && kind() == TokenKind.INSTAGRAM;
        return objects.accounts(token).stream()
                .filter(account -> own || account.id().equals(id))
                .findFirst();
    }
}
