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
import com.swallowtail.connections.platform.Offering;
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
import java.util.List;
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
    private final FacebookPages pages;
    private final MetaConfig config;

    FacebookLogin(FacebookGraph graph, FacebookPages pages, MetaConfig config) {
        this.graph = graph;
        this.pages = pages;
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

    /** Where somebody has to pick, the person's own token is all there is to work with. */
    @Override
    public Uni<Grant> exchange(CodeExchange exchange) {
        var app = exchange.app();
        return graph.trade(exchange)
                .chain(token -> graph.lengthen(app, token.value()))
                .chain(token -> graph.node(app, token.value(), "me", "id")
                        .map(GraphAnswer::id)
                        .chain(userId -> granted(exchange, userId, token)));
    }

    private Uni<Grant> granted(CodeExchange exchange, String userId, GraphAnswer.Token token) {
        var value = token.value();
        return offered(exchange.app(), value).map(offered -> offered.settled(exchange.presentAccountId())
                .map(page -> page.grant(userId, offered.granted(), value, token.life()))
                .orElseGet(() -> new Grant(value, value, userId, null, offered.granted(), token.life(), token.life())));
    }

    private Uni<OfferedPages> offered(PlatformApp app, Secret token) {
        return graph.granted(app, token)
                .chain(granted -> OfferedPages.canBeSeenWith(granted)
                        ? pages.all(app, token).map(all -> new OfferedPages(granted, all))
                        : Uni.createFrom().item(new OfferedPages(granted, List.of())));
    }

    @Override
    public Uni<Offering> accounts(PlatformApp app, HeldTokens held, @Nullable Account present) {
        return offeredTo(app, held).map(offered -> offered.toPickFrom(held.userId()));
    }

    /** The Page's token anew; the person's own stays as it is. */
    @Override
    public Uni<Grant> refresh(PlatformApp app, HeldTokens held, Instant sentBefore) {
        return offeredTo(app, held).map(offered -> offered.of(held.accountId())
                .map(page -> page.grant(held.userId(), offered.granted(), null, null))
                .orElseThrow(() -> PlatformFailure.Denied.because(
                        ConnectionProblem.PAGE_TASK_MISSING, "The account's Page is no longer open to this person.")));
    }

    private Uni<OfferedPages> offeredTo(PlatformApp app, HeldTokens held) {
        var userToken = held.refreshToken();
        return userToken == null
                ? Uni.createFrom().failure(PlatformFailure.Denied.withoutRefreshToken())
                : offered(app, userToken);
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
    public Uni<Void> revoke(PlatformApp app, String userId, Secret accessToken) {
        return graph.deauthorize(app, userId);
    }

    /** A Page's token calls its Page {@code me}. */
    @Override
    public Uni<Void> subscribe(PlatformApp app, HeldTokens held, @Nullable String pageId, Set<String> scopes) {
        var known = pageId == null
                ? graph.node(app, held.accessToken(), "me", "id").map(GraphAnswer::id)
                : Uni.createFrom().item(pageId);
        return known.chain(page -> pages.subscribe(app, held.accessToken(), page));
    }

    @Override
    public Uni<Account> profile(PlatformApp app, HeldTokens held, Set<String> scopes) {
        var accountId = Objects.requireNonNull(held.accountId(), "the grant is for an account");
        return graph.node(app, held.accessToken(), accountId, "id,username,name,profile_picture_url")
                .map(GraphAnswer::account);
    }
}
