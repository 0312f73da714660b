package com.swallowtail.simulator.meta.oauth;

import com.swallowtail.simulator.meta.app.MetaApp;
import com.swallowtail.simulator.meta.app.MetaApps;
import com.swallowtail.simulator.meta.person.Person;
import com.swallowtail.simulator.setting.CurrentSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What Facebook demands of a link to its dialog, and what it makes of the person's decision. */
@ApplicationScoped
class FacebookLogin {
    private static final Set<String> KNOWN_SCOPES = Set.of(
            "public_profile",
            "email",
            "instagram_basic",
            "instagram_content_publish",
            "instagram_manage_comments",
            "instagram_manage_insights",
            "instagram_manage_messages",
            "instagram_manage_contents",
            "instagram_manage_engagement",
            "instagram_branded_content_creator",
            "instagram_branded_content_brand",
            "instagram_branded_content_ads_brand",
            "instagram_shopping_tag_products",
            "catalog_management",
            "pages_show_list",
            "pages_read_engagement",
            "pages_manage_metadata",
            "pages_messaging",
            "business_management",
            "ads_management",
            "ads_read",
            "read_insights");
    private static final Set<String> RESPONSE_TYPES = Set.of("code", "granted_scopes");

    private final MetaApps apps;
    private final MetaGrants grants;
    private final MetaCodes codes;
    private final CurrentSettings settings;

    FacebookLogin(MetaApps apps, MetaGrants grants, MetaCodes codes, CurrentSettings settings) {
        this.apps = apps;
        this.grants = grants;
        this.codes = codes;
        this.settings = settings;
    }

    MetaApp demandGood(LoginRequest request) {
        MetaApp app = apps.withId(request.clientId()).orElseThrow(() -> new ShownToThePerson("Invalid App ID"));
        if (request.redirectUri().isEmpty() || !apps.mayReturnTo(request.redirectUri())) {
            throw new ShownToThePerson("URL blocked: redirect_uri is not one of the app's valid OAuth redirect URIs");
        }
        if (request.state().isEmpty()) {
            throw new ShownToThePerson("The parameter state is required");
        }
        if (!RESPONSE_TYPES.containsAll(request.responseTypes())) {
            throw new ShownToThePerson("response_type is none of " + RESPONSE_TYPES);
        }
        Set<String> unknown = new LinkedHashSet<>(request.scopes());
        unknown.removeAll(KNOWN_SCOPES);
        if (!unknown.isEmpty()) {
            throw new ShownToThePerson("Invalid Scopes: " + String.join(", ", unknown));
        }
        return app;
    }

    /** What was declined before is asked again only where the app says so. */
    Set<String> askable(MetaApp app, LoginRequest request, Person person) {
        Set<String> askable = new LinkedHashSet<>(request.scopes());
        if (!request.authType().equals("rerequest")) {
            grants.find(app.id(), TokenKind.USER, person.key()).ifPresent(grant -> askable.removeIf(grant::declined));
        }
        return askable;
    }

    String approve(MetaApp app, LoginRequest request, Person person, MetaConsent consent) {
        Set<String> asked = askable(app, request, person);
        Set<String> granted = consent.scopes() == null ? asked : consent.scopes();
        MetaGrant grant = grants.of(app.id(), TokenKind.USER, person.key());
        grant.allow(asked, granted, consent.pagesOf(person));
        long seconds = settings.meta().metaCodeSeconds();
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("code", codes.issue(TokenText.facebookCode(), grant, request.redirectUri(), seconds));
        answer.put("state", request.state());
        if (request.responseTypes().contains("granted_scopes")) {
            answer.put("granted_scopes", String.join(",", grant.granted()));
        }
        return request.returning(answer, "#_=_");
    }

    String refuse(LoginRequest request) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("error_reason", "user_denied");
        answer.put("error", "access_denied");
        answer.put("error_code", "200");
        answer.put("error_description", "Permissions error.");
        answer.put("state", request.state());
        return request.returning(answer, "#_=_");
    }
}
