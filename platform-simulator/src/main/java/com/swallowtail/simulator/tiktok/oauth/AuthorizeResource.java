package com.swallowtail.simulator.tiktok.oauth;

import com.swallowtail.simulator.tiktok.app.App;
import com.swallowtail.simulator.traffic.CurrentRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

@Path("/v2/auth/authorize/")
@RunOnVirtualThread
class AuthorizeResource {
    private final AuthorizationRules rules;
    private final Consenting consenting;
    private final Consents consents;
    private final CurrentRequest log;

    AuthorizeResource(AuthorizationRules rules, Consenting consenting, Consents consents, CurrentRequest log) {
        this.rules = rules;
        this.consenting = consenting;
        this.consents = consents;
        this.log = log;
    }

    @GET
    public Response open(UriInfo uri, @RestQuery @Nullable String auto, @RestQuery @Nullable String account) {
        AuthorizationRequest request = AuthorizationRequest.of(uri.getQueryParameters());
        Consent prepared = consents.prepared();
        Consent.Decision decision = auto == null ? prepared.decision() : Consent.Decision.named(auto);
        Set<String> chosen = prepared.scopes() == null ? request.scopes() : prepared.scopes();
        return answer(request, new Consent(decision, chosen, account == null ? prepared.username() : account));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(MultivaluedMap<String, String> form) {
        List<String> granted = Optional.ofNullable(form.get("granted")).orElse(List.of());
        Consent.Decision decision = Consent.Decision.named(form.getFirst("decision"));
        Consent consent = new Consent(decision, Set.copyOf(granted), form.getFirst("account"));
        return answer(AuthorizationRequest.of(form), consent);
    }

    private Response answer(AuthorizationRequest request, Consent consent) {
        App app = rules.app(request);
        rules.demandReturnable(app, request);
        Optional<AuthorizationRules.Objection> objection = rules.objection(app, request);
        if (objection.isPresent()) {
            log.problem(objection.get().error() + ": " + objection.get().description());
            return redirect(consenting.refuse(
                    request, objection.get().error(), objection.get().description()));
        }
        if (consent.decision() == null) {
            return page(200, ConsentPage.asking(request, consent.username()));
        }
        log.account(consent.username());
        return redirect(
                consent.decision() == Consent.Decision.APPROVE
                        ? consenting.approve(app, request, consent.username(), Set.copyOf(consent.scopes()))
                        : consenting.refuse(request, "access_denied", "User denied"));
    }

    @ServerExceptionMapper
    public Response show(AuthorizationRules.ShownToTheUser failure) {
        log.problem("shown on TikTok's own page: " + failure.why());
        return page(400, ConsentPage.failed(failure.subject(), failure.why()));
    }

    private static Response redirect(String address) {
        return Response.status(302).header("Location", address).build();
    }

    private static Response page(int status, String html) {
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .entity(html)
                .build();
    }
}
