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

    /** Every container with its status, oldest first. */
    public List<JsonNode> containers() {
        return simulator.items("/meta/containers");
    }

    /** Everything that was ever published, oldest first. */
    public List<JsonNode> publications() {
        return simulator.items("/meta/publications");
    }

    /** The next containers end so: ERROR with a subcode, or EXPIRED. */
    public void outcomes(String status, @Nullable Integer subcode, int times) {
        Map<String, Object> planned = new HashMap<>(Map.of("status", status, "times", times));
        planned.put("subcode", subcode);
        simulator.call("PUT", "/meta/outcomes", planned);
    }

    /** A stranger comments, or answers a comment. */
    public JsonNode comment(String mediaId, String from, String text, @Nullable String parentId) {
        Map<String, Object> remark = new HashMap<>(Map.of("mediaId", mediaId, "from", from, "text", text));
        remark.put("parentId", parentId);
        return simulator.call("POST", "/meta/comments", remark);
    }

    /** Figures of an account or a published piece: numbers, or {@code {value, breakdowns, series}}. */
    public void insights(String objectId, Map<String, ?> figures) {
        simulator.call("PUT", "/meta/insights/" + objectId, figures);
    }

    /** Sets where the default app is told, as in the dashboard: true if the handshake succeeded. */
    public boolean webhook(String callbackUrl, String verifyToken) {
        return simulator
                .call("PUT", "/meta/webhook", Map.of("callbackUrl", callbackUrl, "verifyToken", verifyToken))
                .path("verified")
                .asBoolean();
    }

    /** Notifications with their deliveries, oldest first. */
    public List<JsonNode> webhooks() {
        return simulator.items("/meta/webhooks");
    }

    /** The Pages and accounts that an app asked to hear of: {@code appId, objectId, fields}. */
    public List<JsonNode> subscriptions() {
        return simulator.items("/meta/subscriptions");
    }

    public List<JsonNode> grants() {
        return simulator.items("/meta/grants");
    }

    /** A stranger mentions the account: {@code account, from, text}, and {@code mediaId, commentId} where they matter. */
    public JsonNode mention(Map<String, ?> mention) {
        return simulator.call("POST", "/meta/mentions", mention);
    }

    /** A stranger writes to the account. */
    public JsonNode message(String account, String from, String text) {
        return simulator.call("POST", "/meta/messages", Map.of("account", account, "from", from, "text", text));
    }

    /** A story of the account has ended with these figures. */
    public void storyInsights(String account, String mediaId, Map<String, Integer> figures) {
        simulator.call(
                "POST", "/meta/story-insights", Map.of("account", account, "mediaId", mediaId, "figures", figures));
    }

    /** The person removes the app; what the app's callback answered: {@code status, body}. */
    public JsonNode deauthorize(String person) {
        return simulator.call("POST", "/meta/people/" + person + "/deauthorize", null);
    }

    public JsonNode deauthorizeAccount(String username) {
        return simulator.call("POST", "/meta/accounts/" + username + "/deauthorize", null);
    }

    /** The person wants the data deleted; what the app's callback answered. */
    public JsonNode deleteData(String person) {
        return simulator.call("POST", "/meta/people/" + person + "/delete-data", null);
    }

    public JsonNode deleteDataOfAccount(String username) {
        return simulator.call("POST", "/meta/accounts/" + username + "/delete-data", null);
    }
}
