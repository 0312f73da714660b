package com.swallowtail.connections.platform.tiktok;

import com.swallowtail.connections.Account;
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
import com.swallowtail.connections.platform.PlatformCalls;
import com.swallowtail.connections.platform.PlatformFailure;
import com.swallowtail.connections.platform.PlatformGateway;
import com.swallowtail.connections.platform.Renewal;
import com.swallowtail.crypto.Secret;
import com.swallowtail.web.outbound.Endpoint;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** TikTok's Login Kit v2 (https://developers.tiktok.com/doc/oauth-user-access-token-management). */
@ApplicationScoped
class TikTokGateway implements PlatformGateway {
    static final Set<String> SCOPES = Set.of(
            "user.info.basic", "user.info.profile", "user.info.stats", "video.list", "video.publish", "video.upload");
    private static final Endpoint CODE = new Endpoint("tiktok", "tiktok-oauth", "code");
    private static final Endpoint REFRESH = new Endpoint("tiktok", "tiktok-oauth", "token-refresh");
    private static final Endpoint REVOKE = new Endpoint("tiktok", "tiktok-oauth", "token-revoke");
    private static final Endpoint PROFILE = new Endpoint("tiktok", "tiktok-read", "profile");
    private static final Renewal RENEWAL = new Renewal(0.8, Duration.ZERO);

    private final TikTokApi api;
    private final TikTokConfig config;
    private final PlatformCalls calls;

    TikTokGateway(@RestClient TikTokApi api, TikTokConfig config, PlatformCalls calls) {
        this.api = api;
        this.config = config;
        this.calls = calls;
    }

    @Override
    public Platform platform() {
        return Platform.TIKTOK;
    }

    @Override
    public LoginVia loginVia() {
        return LoginVia.TIKTOK;
    }

    @Override
    public Optional<PlatformApp> environmentApp() {
        return config.clientKey()
                .map(key ->
                        new PlatformApp(key, new Secret(config.clientSecret().orElseThrow())));
    }

    @Override
    public Optional<GrantEnd> end(String platformError) {
        return TikTokRemovals.of(platformError);
    }

    @Override
    public Set<String> knownScopes() {
        return SCOPES;
    }

    @Override
    public Set<String> defaultScopes() {
        return new LinkedHashSet<>(config.scopes());
    }

    @Override
    public Offer offer(Feature feature) {
        return switch (feature) {
            case POSTING -> Offer.behindAnyOf("video.publish", "video.upload");
            case INSIGHTS -> Offer.behindAnyOf("video.list");
            case COMMENTS -> elsewhere("Comments");
            case MESSAGING -> elsewhere("Messages");
            case ADS -> elsewhere("Ads");
        };
    }

    private static Offer elsewhere(String what) {
        return Offer.missing(
                what + " are not offered by TikTok's Login Kit.", "Connect tiktok-business when it is offered.");
    }

    @Override
    public Renewal renewal() {
        return RENEWAL;
    }

    @Override
    public boolean wantsVerifier() {
        return config.pkce() != Pkce.OFF;
    }

    @Override
    public URI consentPage(ConsentRequest request) {
        return TikTokConsent.page(config, request);
    }

    @Override
    public Uni<Grant> exchange(CodeExchange exchange) {
        var verifier = exchange.codeVerifier();
        return calls.once(
                CODE,
                () -> api.exchange(
                        exchange.app().clientId(),
                        exchange.app().clientSecret().reveal(),
                        "authorization_code",
                        exchange.code().reveal(),
                        exchange.redirectUri().toString(),
                        verifier == null ? null : verifier.reveal()),
                (status, body) -> TikTokAnswer.of(status, body).grant(false));
    }

    @Override
    public Uni<Grant> refresh(PlatformApp app, HeldTokens held, Instant sentBefore) {
        var token = held.refreshToken();
        if (token == null) {
            return Uni.createFrom().failure(PlatformFailure.Denied.withoutRefreshToken());
        }
        return calls.once(
                REFRESH,
                () -> api.refresh(
                        app.clientId(),
                        app.clientSecret().reveal(),
                        "refresh_token",
                        token.reveal(),
                        sentBefore.toString()),
                (status, body) -> TikTokAnswer.of(status, body).grant(true));
    }

    @Override
    public Uni<Void> revoke(PlatformApp app, String userId, Secret accessToken) {
        return calls.once(
                        REVOKE,
                        () -> api.revoke(app.clientId(), app.clientSecret().reveal(), accessToken.reveal()),
                        (status, body) -> TikTokAnswer.of(status, body).revoked())
                .replaceWithVoid();
    }

    @Override
    public Uni<Account> profile(PlatformApp app, HeldTokens held, Set<String> scopes) {
        var fields = new ArrayList<>(List.of("open_id", "display_name", "avatar_url"));
        if (scopes.contains("user.info.profile")) {
            fields.add("username");
        }
        return calls.repeatable(
                PROFILE,
                () -> api.userInfo("Bearer " + held.accessToken().reveal(), String.join(",", fields)),
                (status, body) -> TikTokAnswer.of(status, body).account());
    }
}
