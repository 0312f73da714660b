package com.swallowtail.simulator.tiktok.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.setting.Resettable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody on this TikTok. Whoever is asked for exists. */
@ApplicationScoped
public class Accounts implements Resettable {
    private final ObjectMapper json;
    private final Map<String, Account> byUsername = new ConcurrentHashMap<>();

    Accounts(ObjectMapper json) {
        this.json = json.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public Account named(String username) {
        return byUsername.computeIfAbsent(username, Account::newcomer);
    }

    synchronized Account change(String username, ObjectNode changes) throws JsonProcessingException {
        ObjectNode merged = json.valueToTree(named(username));
        merged.setAll(changes);
        merged.put("username", username);
        merged.remove("privacyOptions");
        Account changed = json.treeToValue(merged, Account.class);
        byUsername.put(username, changed);
        return changed;
    }

    @Override
    public void reset() {
        byUsername.clear();
    }
}
