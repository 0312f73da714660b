package com.swallowtail.connections.platform.meta;

import com.swallowtail.connections.Account;
import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.Feature;
import com.swallowtail.connections.Grant;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.platform.CodeExchange;
import com.swallowtail.connections.platform.ConsentRequest;
import com.swallowtail.connections.platform.GrantEnd;
import com.swallowtail.connections.platform.HeldTokens;
import com.swallowtail.connections.platform.Offer;
import com.swallowtail.connections.platform.PlatformFailure;
import com.swallowtail.connections.platform.PlatformGateway;
import com.swallowtail.connections.platform.Renewal;
import com.swallowtail.crypto.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Instagram by its own login, without a Page
 * (https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/business-login). There is one
 * token, of about sixty days: it is what is used and what is renewed with, once it is a day old. A grant cannot be taken
 * back; its owner removes the app in Instagram's settings.
 */
@ApplicationScoped
class InstagramLogin implements PlatformGateway {
    private static final Renewal RENEWAL = new Renewal(0.5, Duration.ofHours(24));

    private final InstagramGraph graph;
    private final InstagramConfig config;

    InstagramLogin(InstagramGraph graph, InstagramConfig config) {
        this.graph = graph;
        this.config = config;
    }

    @Override
    public Platform platform() {
        return Platform.INSTAGRAM;
    }

    @Override
    public LoginVia loginVia() {
        return LoginVia.INSTAGRAM;
    }

    @Override
    public Optional<PlatformApp> environmentApp() {
        return config.appId()
                .map(id -> new PlatformApp(id, new Secret(config.appSecret().orElseThrow())));
    }

    @Override
    public Set<String> knownScopes() {
        return InstagramPermissions.ALL;
    }

    @Override
    public Set<String> defaultScopes() {
        return new LinkedHashSet<>(config.scopes());
    }

    @Override
    public Offer offer(Feature feature) {
        return InstagramPermissions.offer(feature);
    }

    @Override
    public Renewal renewal() {
        return RENEWAL;
    }

    @Override
    public boolean wantsVerifier() {
        return false;
    }

    /** Whoever wants another account has to type its password; otherwise Instagram would go on with the present one. */
    @Override
    public URI consentPage(ConsentRequest request) {
        var page = UriBuilder.fromUri(config.authorizeUrl())
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("state", "{state}")
                .queryParam("response_type", "code")
                .queryParam("scope", "{scope}");
        if (request.anotherAccount()) {
            page.queryParam("force_reauth", "true");
        }
        return page.buildFromMap(Map.of(
                "client", request.clientId(),
                "redirect", request.redirectUri(),
                "state", request.state(),
                "scope", String.join(",", request.scopes())));
    }

    @Override
    public Uni<Grant> exchange(CodeExchange exchange) {
        var app = exchange.app();
        return graph.trade(exchange).invoke(InstagramLogin::demandBasic).chain(traded -> graph.lengthen(
                        app, traded.token())
                .chain(renewed -> graph.me(app, renewed.token().value())
                        .map(me -> grant(
                                renewed.token(), me.scopedId(), me.account().id(), traded.permissions()))));
    }

    private static void demandBasic(InstagramAnswer.Traded traded) {
        if (!traded.permissions().contains(InstagramPermissions.BASIC)) {
            throw PlatformFailure.Denied.because(
                    ConnectionProblem.PERMISSION_NOT_GRANTED,
                    "Without instagram_business_basic the account cannot be seen.");
        }
    }

    /** The sign-in lasts as long as the token, since nothing else renews it. */
    private static Grant grant(
            GraphAnswer.Token token, String userId, @Nullable String accountId, Set<String> permissions) {
        return new Grant(token.value(), null, userId, accountId, permissions, token.life(), token.life());
    }

    @Override
    public Uni<Grant> refresh(PlatformApp app, HeldTokens held, Instant sentBefore) {
        return graph.renew(app, held.accessToken())
                .map(renewed -> grant(renewed.token(), held.userId(), held.accountId(), renewed.permissions()));
    }

    @Override
    public Optional<GrantEnd> end(String platformError) {
        return SessionEnds.of(platformError);
    }

    @Override
    public String proof(PlatformApp app, Secret token) {
        return AppSecretProof.of(app, token);
    }

    @Override
    public Uni<Void> subscribe(PlatformApp app, HeldTokens held, @Nullable String pageId, Set<String> scopes) {
        var fields = InstagramPermissions.fields(scopes);
        return fields.isEmpty()
                ? Uni.createFrom().failure(nothingToTell())
                : graph.subscribe(app, held.accessToken(), fields);
    }

    private static PlatformFailure nothingToTell() {
        return PlatformFailure.Denied.because(
                ConnectionProblem.PERMISSION_NOT_GRANTED,
                "Neither comments nor messages were granted, so there is nothing to tell of.");
    }

    @Override
    public Uni<Account> profile(PlatformApp app, HeldTokens held, Set<String> scopes) {
        return graph.me(app, held.accessToken()).map(InstagramAnswer.Me::account);
    }
}
