package com.swallowtail.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of the simulator's remote control that is about Meta. */
public final class MetaControl {
    private final SimulatorControl simulator;

    MetaControl(SimulatorControl simulator) {
        this.simulator = simulator;
    }

    /**
     * Answers both dialogs from now on.
     *
     * @param consent any of {@code decision, scopes, pages, person, account}; what is left out is asked or usual
     */
    public void consent(Map<String, ?> consent) {
        simulator.call("PUT", "/meta/consent", consent);
    }

    /** Changes a person, who comes to be when first named: {@code id, name, pages:[{id, name, category, tasks}]}. */
    public void person(String key, Map<String, ?> changes) {
        simulator.call("PUT", "/meta/people/" + key, changes);
    }

    /** Changes an account, which comes to be when first named; {@code tasks} are those on the Page of {@code pageId}. */
    public JsonNode account(String username, Map<String, ?> changes) {
        return simulator.call("PUT", "/meta/accounts/" + username, changes);
    }

    public JsonNode account(String username) {
        return simulator.call("GET", "/meta/accounts/" + username, null);
    }

    /** A long-lived token without a dialog; kind is {@code page}, {@code user} or {@code instagram}. */
    public String token(String account, @Nullable String kind, List<String> scopes) {
        Map<String, Object> wanted = new HashMap<>(Map.of("account", account, "scopes", scopes));
        wanted.put("kind", kind);
        return simulator
                .call("POST", "/meta/tokens", wanted)
                .path("accessToken")
                .asText();
    }

    /** Ends the account's tokens: {@code expire, revoke, checkpoint, password-changed, unconfirmed, invalid, role-lost}. */
    public int end(String how, String account) {
        return simulator
                .call("POST", "/meta/tokens/" + how, Map.of("account", account))
                .path("ended")
                .asInt();
    }
}
