package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.meta.app.MetaApp;
import com.swallowtail.simulator.meta.app.MetaApps;
import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.setting.CurrentSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What Instagram demands of a link to its authorize page, and what it makes of the person's decision. */
@ApplicationScoped
class InstagramLogin {
    static final String BASIC = "instagram_business_basic";
    private static final Set<String> KNOWN_SCOPES = Set.of(
            BASIC,
            "instagram_business_content_publish",
            "instagram_business_manage_comments",
            "instagram_business_manage_messages",
            "instagram_business_manage_insights");
    private static final String SUFFIX = "#_";

    private final MetaApps apps;
    private final MetaGrants grants;
    private final MetaCodes codes;
    private final CurrentSettings settings;

    InstagramLogin(MetaApps apps, MetaGrants grants, MetaCodes codes, CurrentSettings settings) {
        this.apps = apps;
        this.grants = grants;
        this.codes = codes;
        this.settings = settings;
    }

    MetaApp demandGood(LoginRequest request) {
        MetaApp app = apps.withInstagramId(request.clientId())
                .orElseThrow(() -> new ShownToThePerson("Invalid platform app: client_id is no Instagram app id"));
        if (request.redirectUri().isEmpty() || !apps.mayReturnTo(request.redirectUri())) {
            throw new ShownToThePerson("Invalid redirect_uri");
        }
        if (!request.responseTypes().equals(Set.of("code"))) {
            throw new ShownToThePerson("response_type must be code");
        }
        if (!request.scopes().contains(BASIC) || !KNOWN_SCOPES.containsAll(request.scopes())) {
            throw new ShownToThePerson("Invalid scope: " + String.join(",", request.scopes()));
        }
        return app;
    }

    String approve(MetaApp app, LoginRequest request, InstagramAccount account, MetaConsent consent) {
        if (!account.isProfessional()) {
            throw new ShownToThePerson("@" + account.username() + " is a personal account, which no app may use");
        }
        Set<String> granted = new LinkedHashSet<>(request.scopes());
        if (consent.scopes() != null) {
            granted.removeIf(scope -> !scope.equals(BASIC) && !consent.scopes().contains(scope));
        }
        MetaGrant grant = grants.of(app.id(), TokenKind.INSTAGRAM, account.username());
        grant.allow(request.scopes(), granted, Set.of());
        long seconds = settings.meta().instagramCodeSeconds();
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("code", codes.issue(TokenText.instagramCode(), grant, request.redirectUri(), seconds));
        return returning(request, answer);
    }

    String refuse(LoginRequest request) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("error", "access_denied");
        answer.put("error_reason", "user_denied");
        answer.put("error_description", "The user denied your request");
        return returning(request, answer);
    }

    private static String returning(LoginRequest request, Map<String, String> answer) {
        if (!request.state().isEmpty()) {
            answer.put("state", request.state());
        }
        return request.returning(answer, SUFFIX);
    }
}
