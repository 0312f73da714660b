package com.swallowtail.simulator.meta.oauth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.app.MetaApp;
import com.swallowtail.simulator.meta.person.InstagramAccount;
import com.swallowtail.simulator.meta.person.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A living token in the words of debug_token. */
@ApplicationScoped
class TokenDescription {
    private static final String APPLICATION = "Swallowtail Connect";
    private static final Duration DATA_ACCESS = Duration.ofDays(90);

    private final ObjectMapper json;
    private final MetaObjects objects;

    TokenDescription(ObjectMapper json, MetaObjects objects) {
        this.json = json;
        this.objects = objects;
    }

    ObjectNode ofApp(MetaApp app) {
        ObjectNode data = json.createObjectNode()
                .put("app_id", app.id())
                .put("type", TokenKind.APP.name())
                .put("application", APPLICATION)
                .put("is_valid", true);
        data.putArray("scopes");
        return data;
    }

    ObjectNode of(MetaApp app, MetaToken token) {
        MetaToken.Life life = token.life();
        ObjectNode data = ofApp(app)
                .put("type", token.kind().name())
                .put("data_access_expires_at", life.issuedAt().plus(DATA_ACCESS).getEpochSecond())
                .put(
                        "expires_at",
                        life.expiresAt() == null ? 0 : life.expiresAt().getEpochSecond())
                .put("issued_at", life.issuedAt().getEpochSecond())
                .put("user_id", objects.person(token.grant()).id());
        token.pageId().ifPresent(page -> data.put("profile_id", page));
        data.putObject("metadata").put("sso", "web");
        ArrayNode scopes = data.putArray("scopes");
        ArrayNode granular = data.putArray("granular_scopes");
        token.grant().granted().forEach(scope -> {
            scopes.add(scope);
            ArrayNode targets = json.createArrayNode();
            targets(scope, token).forEach(targets::add);
            ObjectNode entry = granular.addObject().put("scope", scope);
            if (!targets.isEmpty()) {
                entry.set("target_ids", targets);
            }
        });
        return data;
    }

    private List<String> targets(String scope, MetaToken token) {
        List<Page> pages = objects.pages(token);
        Stream<String> ids = Stream.empty();
        if (scope.startsWith("pages_")) {
            ids = pages.stream().map(Page::id);
        } else if (scope.startsWith("instagram_")) {
            ids = objects.accounts(token).stream().map(InstagramAccount::id);
        }
        return ids.toList();
    }
}
