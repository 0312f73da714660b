package com.swallowtail.simulator.tiktok.oauth;

import com.swallowtail.simulator.tiktok.app.App;
import com.swallowtail.simulator.tiktok.app.Apps;
import com.swallowtail.simulator.traffic.CurrentRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.security.MessageDigest;
import java.util.Map;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

@Path("/v2/oauth/")
@RunOnVirtualThread
class TokenResource {
    private static final long CLIENT_TOKEN_SECONDS = 7200;

    private final Apps apps;
    private final Codes codes;
    private final Grants grants;
    private final CurrentRequest request;

    TokenResource(Apps apps, Codes codes, Grants grants, CurrentRequest request) {
        this.apps = apps;
        this.codes = codes;
        this.grants = grants;
        this.request = request;
    }

    @POST
    @Path("token/")
    @Consumes("*/*")
    public Object token(@RestHeader("Content-Type") @Nullable String contentType, @Nullable String body) {
        Form form = Form.read(contentType, body);
        form.optional("grant_type").ifPresent(request::operation);
        App app = client(form);
        return switch (form.required("grant_type")) {
            case "authorization_code" -> exchange(app, form);
            case "refresh_token" -> refresh(app, form);
            case "client_credentials" ->
                new Tokens.OfTheClient(RandomText.clientToken(), CLIENT_TOKEN_SECONDS, "Bearer");
            default -> throw OAuthRefusal.unsupportedGrantType("grant_type is not one of TikTok's");
        };
    }

    @POST
    @Path("revoke/")
    @Consumes("*/*")
    public Map<String, Object> revoke(@RestHeader("Content-Type") @Nullable String contentType, @Nullable String body) {
        Form form = Form.read(contentType, body);
        App app = client(form);
        Grant grant = grants.byAccessToken(form.required("token"))
                .filter(found -> found.clientKey().equals(app.clientKey()))
                .orElseThrow(() -> OAuthRefusal.invalidRequest("token is no living access token of this app"));
        request.account(grant.account());
        grants.remove(grant.openId(), GrantRemoved.REVOKED_BY_DEVELOPER);
        return Map.of();
    }

    private App client(Form form) {
        App app = apps.withKey(form.required("client_key"))
                .orElseThrow(() -> OAuthRefusal.invalidClient("client_key is unknown"));
        byte[] given = form.required("client_secret").getBytes();
        if (!MessageDigest.isEqual(given, app.clientSecret().getBytes())) {
            throw OAuthRefusal.invalidClient("client_secret is wrong");
        }
        return app;
    }

    private Tokens exchange(App app, Form form) {
        String redirectUri = form.required("redirect_uri");
        Codes.Issued issued = codes.redeem(form.required("code"));
        request.account(issued.grant().account());
        issued.demandFor(app.clientKey(), redirectUri);
        issued.demandVerifier(form.optional("code_verifier").orElse(null));
        return grants.issue(issued.grant());
    }

    private Tokens refresh(App app, Form form) {
        Tokens tokens = grants.rotate(app.clientKey(), form.required("refresh_token"));
        grants.byAccessToken(tokens.accessToken()).map(Grant::account).ifPresent(request::account);
        return tokens;
    }
}
