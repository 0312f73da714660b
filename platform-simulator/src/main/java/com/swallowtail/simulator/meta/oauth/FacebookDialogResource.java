package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.meta.app.MetaApp;
import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.meta.person.Page;
import com.swallowtail.simulator.meta.person.People;
import com.swallowtail.simulator.meta.person.Person;
import com.swallowtail.simulator.meta.wire.CurrentCall;
import com.swallowtail.simulator.meta.wire.MetaPaths;
import com.swallowtail.simulator.meta.wire.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code www.facebook.com/dialog/oauth}: a person, their Pages and what the app may do. */
@Path(MetaPaths.WWW_FACEBOOK + "/dialog/oauth")
@RunOnVirtualThread
class FacebookDialogResource {
    private final FacebookLogin login;
    private final MetaConsents consents;
    private final People people;
    private final MetaObjects objects;
    private final CurrentCall call;

    FacebookDialogResource(
            FacebookLogin login, MetaConsents consents, People people, MetaObjects objects, CurrentCall call) {
        this.login = login;
        this.consents = consents;
        this.people = people;
        this.objects = objects;
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
                        parameters.text("person").orElse(null),
                        null);
        return consent.decision() == null ? ask(app, request, consent) : answer(app, request, consent);
    }

    @POST
    public Response decide() {
        Parameters form = call.parameters();
        LoginRequest request = LoginRequest.of(form);
        MetaConsent consent = new MetaConsent(
                MetaConsent.Decision.named(form.text("decision").orElse(null)),
                Set.copyOf(form.all("granted")),
                Set.copyOf(form.all("page")),
                form.text("person").orElse(null),
                null);
        return answer(login.demandGood(request), request, consent);
    }

    private Response answer(MetaApp app, LoginRequest request, MetaConsent consent) {
        Person person = people.named(consent.personKey());
        return Dialogs.redirect(
                consent.decision() == MetaConsent.Decision.APPROVE
                        ? login.approve(app, request, person, consent)
                        : login.refuse(request));
    }

    private Response ask(MetaApp app, LoginRequest request, MetaConsent consent) {
        Person person = people.named(consent.personKey());
        String pages = person.pages().stream()
                .map(page -> DialogPage.checkbox(
                        "page", page.id(), label(page), consent.pagesOf(person).contains(page.id())))
                .collect(Collectors.joining("\n", "<fieldset><legend>On these Pages</legend>", "</fieldset>"));
        String who = DialogPage.field("You are", "person", person.key()) + pages;
        return Dialogs.page(
                200, DialogPage.asking("Log in with Facebook", app.id(), who, login.askable(app, request, person)));
    }

    private String label(Page page) {
        String account = objects.linkedTo(page)
                .map(InstagramAccount::username)
                .map(username -> "Instagram @" + username)
                .orElse("no Instagram account");
        return page.name() + " (" + account + ")";
    }
}
