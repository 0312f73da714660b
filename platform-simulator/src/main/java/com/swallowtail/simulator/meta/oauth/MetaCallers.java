package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.meta.app.MetaApp;
import com.swallowtail.simulator.meta.app.MetaApps;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaCall;
import com.swallowtail.simulator.meta.wire.MetaRefusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells who calls. The token must be there, be known, fit the host and still work; its proof comes last. */
@ApplicationScoped
public class MetaCallers {
    private final CurrentCall current;
    private final TokenChecks checks;
    private final MetaApps apps;
    private final MetaObjects objects;
    private final Budgets budgets;

    MetaCallers(CurrentCall current, TokenChecks checks, MetaApps apps, MetaObjects objects, Budgets budgets) {
        this.current = current;
        this.checks = checks;
        this.apps = apps;
        this.objects = objects;
        this.budgets = budgets;
    }

    /** For calls about an Instagram account, which {@link MetaCaller#account} charges for. */
    public MetaCaller admit() {
        MetaCall call = current.get();
        MetaToken token = checks.living(token(call));
        MetaApp app = checks.app(token);
        checks.demandProof(call.parameters(), app, token);
        return new MetaCaller(token, app, call, objects, budgets);
    }

    /** For calls about people, Pages and the app itself, which use up the app's own budget. */
    public MetaCaller admitToPlatform() {
        MetaCaller caller = admit();
        budgets.demandOfPlatform(caller.kind());
        return caller;
    }

    /** For calls by the app itself: with its app token, or {@code id|secret}. */
    public MetaApp admitApp() {
        String token = token(current.get());
        MetaApp app = apps.withToken(token).orElseThrow(() -> notAnApp(token));
        budgets.demandOfPlatform(TokenKind.APP);
        return app;
    }

    private static String token(MetaCall call) {
        return call.accessToken().orElseThrow(TokenChecks::noToken);
    }

    private MetaRefusal notAnApp(String token) {
        checks.living(token);
        return MetaRefusal.invalidParameter("This method must be called with an app access_token.");
    }
}
