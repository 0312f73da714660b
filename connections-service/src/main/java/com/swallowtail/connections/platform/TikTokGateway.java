package com.swallowtail.connections.platform;

import com.swallowtail.connections.Account;
import com.swallowtail.connections.Grant;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.PlatformApp;
import com.swallowtail.crypto.Secret;
import com.swallowtail.web.outbound.NotSent;
import com.swallowtail.web.outbound.Outbound;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** TikTok's Login Kit v2 (https://developers.tiktok.com/doc/oauth-user-access-token-management). */
@ApplicationScoped
class TikTokGateway implements PlatformGateway {
    static final Set<String> SCOPES = Set.of(
            "user.info.basic", "user.info.profile", "user.info.stats", "video.list", "video.publish", "video.upload");
    private static final String OAUTH = "tiktok-oauth";
    private static final String READ = "tiktok-read";

    private final TikTokApi api;
    private final TikTokConfig config;
    private final Outbound outbound;

    TikTokGateway(@RestClient TikTokApi api, TikTokConfig config, Outbound outbound) {
        this.api = api;
        this.config = config;
        this.outbound = outbound;
    }

    @Override
    public Platform platform() {
        return Platform.TIKTOK;
    }

    @Override
    public Optional<PlatformApp> environmentApp() {
        return config.clientKey()
                .map(key ->
                        new PlatformApp(key, new Secret(config.clientSecret().orElseThrow())));
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
    public boolean wantsVerifier() {
        return config.pkce() != Pkce.OFF;
    }

    @Override
    public URI consentPage(ConsentRequest request) {
        var page = UriBuilder.fromUri(config.authorizeUrl())
                .queryParam("client_key", "{client}")
                .queryParam("response_type", "code")
                .queryParam("scope", "{scope}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("state", "{state}");
        var values = new ArrayList<Object>(List.of(
                request.clientId(), String.join(",", request.scopes()), request.redirectUri(), request.state()));
        if (request.codeVerifier() != null) {
            page.queryParam("code_challenge", "{challenge}").queryParam("code_challenge_method", "S256");
            values.add(config.pkce().challenge(request.codeVerifier()));
        }
        if (request.anotherAccount()) {
            page.queryParam("disable_auto_auth", "1");
        }
        return page.buildFromEncoded(values.stream().map(TikTokGateway::encode).toArray());
    }

    @Override
    public Uni<Grant> exchange(CodeExchange exchange) {
        var verifier = exchange.codeVerifier();
        return once(OAUTH, () -> answer(api.exchange(
                        exchange.app().clientId(),
                        exchange.app().clientSecret().reveal(),
                        "authorization_code",
                        exchange.code().reveal(),
                        exchange.redirectUri().toString(),
                        verifier == null ? null : verifier.reveal()))
                .map(answer -> answer.grant(false)));
    }

    @Override
    public Uni<Grant> refresh(PlatformApp app, Secret refreshToken) {
        return once(OAUTH, () -> answer(api.refresh(
                        app.clientId(), app.clientSecret().reveal(), "refresh_token", refreshToken.reveal()))
                .map(answer -> answer.grant(true)));
    }

    @Override
    public Uni<Void> revoke(PlatformApp app, Secret accessToken) {
        return once(OAUTH, () -> answer(
                        api.revoke(app.clientId(), app.clientSecret().reveal(), accessToken.reveal()))
                .invoke(TikTokAnswer::revoked)
                .replaceWithVoid());
    }

    @Override
    public Uni<Account> profile(Secret accessToken, Set<String> scopes) {
        var fields = new ArrayList<>(List.of("open_id", "display_name", "avatar_url"));
        if (scopes.contains("user.info.profile")) {
            fields.add("username");
        }
        return outbound.callRepeatable(
                        READ,
                        () -> typed(answer(api.userInfo("Bearer " + accessToken.reveal(), String.join(",", fields)))
                                .map(TikTokAnswer::account)))
                .onFailure(failure -> !(failure instanceof PlatformFailure))
                .transform(TikTokGateway::failure);
    }

    private <T> Uni<T> once(String guard, Supplier<Uni<T>> attempt) {
        return outbound.call(guard, () -> typed(attempt.get()))
                .onFailure(failure -> !(failure instanceof PlatformFailure))
                .transform(TikTokGateway::failure);
    }

    private static Uni<TikTokAnswer> answer(Uni<RestResponse<String>> sent) {
        return sent.map(response -> TikTokAnswer.of(response.getStatus(), text(response)));
    }

    /** With its exception mapper off, the REST client leaves the body of a 4xx or 5xx unread. */
    private static @Nullable String text(RestResponse<?> response) {
        Object body = response.getEntity();
        if (!(body instanceof InputStream unread)) {
            return (String) body;
        }
        try (unread) {
            return new String(unread.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    private static <T> Uni<T> typed(Uni<T> sent) {
        return sent.onFailure(failure -> !(failure instanceof PlatformFailure)).transform(TikTokGateway::failure);
    }

    private static PlatformFailure failure(Throwable failure) {
        return nothingSent(failure)
                ? PlatformFailure.Unavailable.unreached(failure)
                : PlatformFailure.Unavailable.silent(failure);
    }

    private static boolean nothingSent(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotSent
                    || cause instanceof ConnectException
                    || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    private static String encode(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
