package com.swallowtail.connections.platform.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.swallowtail.connections.Account;
import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.Feature;
import com.swallowtail.connections.Grant;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.connections.platform.CodeExchange;
import com.swallowtail.connections.platform.ConsentRequest;
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
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Instagram by Facebook Login (https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow). What is
 * renewed with, here, is the person's own token, of about sixty days and never lengthened; what is used is the token of the
 * Page, which has no end of its own and is read anew with the person's.
 */
@ApplicationScoped
class FacebookLogin implements PlatformGateway {
    private static final Renewal RENEWAL = new Renewal(0.8, Duration.ZERO);

    private final FacebookGraph graph;
    private final MetaConfig config;

    FacebookLogin(FacebookGraph graph, MetaConfig config) {
        this.graph = graph;
        this.config = config;
    }

    @Override
    public Platform platform() {
        return Platform.INSTAGRAM;
    }

    @Override
    public LoginVia loginVia() {
        return LoginVia.FACEBOOK;
    }

    @Override
    public Optional<PlatformApp> environmentApp() {
        return config.appId()
                .map(id -> new PlatformApp(id, new Secret(config.appSecret().orElseThrow())));
    }

    @Override
    public Set<String> knownScopes() {
        return FacebookPermissions.ALL;
    }

    @Override
    public Set<String> defaultScopes() {
        return new LinkedHashSet<>(config.scopes());
    }

    @Override
    public Offer offer(Feature feature) {
        return FacebookPermissions.offer(feature);
    }

    @Override
    public Renewal renewal() {
        return RENEWAL;
    }

    @Override
    public boolean wantsVerifier() {
        return false;
    }

    /** What was declined before is asked for again; otherwise Facebook would pass over it in silence. */
    @Override
    public URI consentPage(ConsentRequest request) {
        return UriBuilder.fromUri(config.dialogUrl())
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("state", "{state}")
                .queryParam("response_type", "code")
                .queryParam("scope", "{scope}")
                .queryParam("auth_type", "rerequest")
                .buildFromMap(Map.of(
                        "client", request.clientId(),
                        "redirect", request.redirectUri(),
                        "state", request.state(),
                        "scope", String.join(",", request.scopes())));
    }

    @Override
    public Uni<Grant> exchange(CodeExchange exchange) {
        var app = exchange.app();
        return graph.trade(exchange)
                .chain(token -> graph.lengthen(app, token.value()))
                .chain(token -> graph.node(app, token.value(), "me", "id")
                        .map(FacebookLogin::id)
                        .chain(userId -> granted(app, userId, token)));
    }

    private Uni<Grant> granted(PlatformApp app, String userId, GraphAnswer.Token token) {
        return offered(app, token.value()).map(offered -> {
            var page = offered.only();
            return grant(page, userId, offered.granted(), token.value(), token.life());
        });
    }

    private Uni<OfferedPages> offered(PlatformApp app, Secret token) {
        return graph.granted(app, token)
                .chain(granted -> graph.pages(app, token).map(pages -> new OfferedPages(granted, pages)));
    }

    private static Grant grant(
            LinkedPage page,
            String userId,
            Set<String> granted,
            @Nullable Secret userToken,
            @Nullable Duration userTokenLife) {
        var pageToken = Objects.requireNonNull(page.token(), "who may speak for a Page has its token");
        return new Grant(pageToken, userToken, userId, page.accountId(), granted, null, userTokenLife, page.id());
    }

    /** The Page's token anew; the person's own stays as it is. */
    @Override
    public Uni<Grant> refresh(PlatformApp app, HeldTokens held) {
        var userToken = held.refreshToken();
        if (userToken == null) {
            return Uni.createFrom().failure(PlatformFailure.Denied.withoutRefreshToken());
        }
        return offered(app, userToken).map(offered -> offered.pages().stream()
                .filter(page -> page.maySpeak() && Objects.equals(page.accountId(), held.accountId()))
                .findFirst()
                .map(page -> grant(page, held.userId(), offered.granted(), null, null))
                .orElseThrow(() -> PlatformFailure.Denied.because(
                        ConnectionProblem.PAGE_TASK_MISSING, "The account's Page is no longer open to this person.")));
    }

    @Override
    public String proof(PlatformApp app, Secret token) {
        return AppSecretProof.of(app, token);
    }

    @Override
    public Uni<Void> revoke(PlatformApp app, String userId, Secret accessToken) {
        return graph.deauthorize(app, userId);
    }

    /** A Page's token calls its Page {@code me}. */
    @Override
    public Uni<Void> subscribe(PlatformApp app, HeldTokens held, @Nullable String pageId) {
        var known = pageId == null
                ? graph.node(app, held.accessToken(), "me", "id").map(FacebookLogin::id)
                : Uni.createFrom().item(pageId);
        return known.chain(page -> graph.subscribe(app, held.accessToken(), page));
    }

    @Override
    public Uni<Account> profile(PlatformApp app, HeldTokens held, Set<String> scopes) {
        var accountId = Objects.requireNonNull(held.accountId(), "the grant is for an account");
        return graph.node(app, held.accessToken(), accountId, "id,username,name,profile_picture_url")
                .map(FacebookLogin::account);
    }

    private static Account account(JsonNode node) {
        var username = GraphAnswer.text(node, "username");
        return new Account(
                id(node),
                username,
                GraphAnswer.text(node, "name"),
                GraphAnswer.text(node, "profile_picture_url"),
                username == null ? null : "https://www.instagram.com/" + username,
                null);
    }

    private static String id(JsonNode node) {
        var id = GraphAnswer.text(node, "id");
        if (id == null) {
            throw PlatformFailure.Unavailable.answering(null);
        }
        return id;
    }
}
