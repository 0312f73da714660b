package com.swallowtail.simulator.meta.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.swallowtail.simulator.setting.Resettable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Every account on this Instagram. Whichever is asked for by name exists: a business account without a Page. */
@ApplicationScoped
public class InstagramAccounts implements Resettable {
    private final ObjectMapper json;
    private final Map<String, InstagramAccount> byUsername = new ConcurrentHashMap<>();

    InstagramAccounts(ObjectMapper json) {
        this.json = json.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        reset();
    }

    public InstagramAccount named(String username) {
        return byUsername.computeIfAbsent(username, InstagramAccount::newcomer);
    }

    public Optional<InstagramAccount> withId(String id) {
        return byUsername.values().stream()
                .filter(account -> account.id().equals(id))
                .findFirst();
    }

    public Optional<InstagramAccount> linkedTo(String pageId) {
        return byUsername.values().stream()
                .filter(account -> pageId.equals(account.pageId()))
                .findFirst();
    }

    synchronized InstagramAccount change(String username, ObjectNode changes) throws JsonProcessingException {
        ObjectNode merged = json.valueToTree(named(username));
        merged.setAll(changes);
        merged.put("username", username);
        merged.remove("professional");
        InstagramAccount changed = json.treeToValue(merged, InstagramAccount.class);
        byUsername.put(username, changed);
        return changed;
    }

    @Override
    public final void reset() {
        byUsername.clear();
        named(InstagramAccount.USUAL);
        named("milatravels");
    }
}
