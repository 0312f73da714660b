package com.swallowtail.simulator.meta.oauth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.meta.person.InstagramAccounts;
import com.swallowtail.simulator.setting.CurrentSettings;
import jakarta.enterprise.context.ApplicationScoped;

/** Flat, with the user's id as a number and the permissions as a list; or wrapped, with both as strings. */
@ApplicationScoped
class InstagramCodeAnswer {
    private final InstagramAccounts accounts;
    private final CurrentSettings settings;
    private final ObjectMapper json;

    InstagramCodeAnswer(InstagramAccounts accounts, CurrentSettings settings, ObjectMapper json) {
        this.accounts = accounts;
        this.settings = settings;
        this.json = json;
    }

    ObjectNode of(MetaToken token) {
        return settings.meta().metaWrappedTokenAnswer() ? wrapped(token) : flat(token);
    }

    private ObjectNode flat(MetaToken token) {
        ObjectNode answer = json.createObjectNode()
                .put("access_token", token.value())
                .put("user_id", Long.parseLong(userId(token)));
        ArrayNode permissions = answer.putArray("permissions");
        token.grant().granted().forEach(permissions::add);
        return answer;
    }

    private ObjectNode wrapped(MetaToken token) {
        ObjectNode answer = json.createObjectNode();
        answer.putArray("data")
                .addObject()
                .put("access_token", token.value())
                .put("user_id", userId(token))
                .put("permissions", String.join(",", token.grant().granted()));
        return answer;
    }

    private String userId(MetaToken token) {
        return accounts.named(token.grant().holder()).id();
    }
}
