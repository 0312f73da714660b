package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.meta.app.MetaApp;
import com.swallowtail.simulator.meta.person.InstagramAccounts;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaPaths;
import com.swallowtail.simulator.meta.wire.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** {@code www.instagram.com/oauth/authorize}: an account and what the app may do. */
@Path(MetaPaths.WWW_INSTAGRAM + "/oauth/authorize")
@RunOnVirtualThread
class InstagramAuthorizeResource {
    private final InstagramLogin login;
    private final MetaConsents consents;
    private final InstagramAccounts accounts;
    private final CurrentCall call;

    InstagramAuthorizeResource(
            InstagramLogin login, MetaConsents consents, InstagramAccounts accounts, CurrentCall call) {
        this.login = login;
        this.consents = consents;
        this.accounts = accounts;
        this.call = call;
    }

    @GET
    public Response open() {
        Parameters parameters = call.parameters();
        LoginRequest request = LoginRequest.of(parameters);
        MetaApp app = login.demandGood(request);
        MetaConsent consent = consents.prepared()
                .decided(
                        parameters.text("auto").orElse(null),
                        null,
                        parameters.text("account").orElse(null));
        return consent.decision() == null ? ask(request, consent) : answer(app, request, consent);
    }

    @POST
    public Response decide() {
        Parameters form = call.parameters();
        LoginRequest request = LoginRequest.of(form);
        MetaConsent consent = new MetaConsent(
                MetaConsent.Decision.named(form.text("decision").orElse(null)),
                Set.copyOf(form.all("granted")),
                null,
                null,
                form.text("account").orElse(null));
        return answer(login.demandGood(request), request, consent);
    }

    private Response answer(MetaApp app, LoginRequest request, MetaConsent consent) {
        return Dialogs.redirect(
                consent.decision() == MetaConsent.Decision.APPROVE
                        ? login.approve(app, request, accounts.named(consent.username()), consent)
                        : login.refuse(request));
    }

    private static Response ask(LoginRequest request, MetaConsent consent) {
        String who = DialogPage.field("Account", "account", consent.username());
        return Dialogs.page(200, DialogPage.asking("Log in with Instagram", request.clientId(), who, request.scopes()));
    }
}
