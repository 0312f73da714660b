package com.swallowtail.connections.platform.meta;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.swallowtail.connections.Account;
import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.platform.PlatformFailure;
import com.swallowtail.crypto.Secret;
import com.swallowtail.web.PlatformRefusal;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the Graph's, read with distrust: an error is told by its envelope, whatever the status, and a body that is
 * not what was promised is no answer at all (https://developers.facebook.com/docs/graph-api/guides/error-handling).
 */
final class GraphAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST_LIFE = Duration.ofDays(3_650);
    private static final Set<Integer> THROTTLES = Set.of(4, 17, 32, 613);
    private static final Set<Integer> SICK = Set.of(1, 2);
    private static final Set<Integer> TOKEN_ENDED = Set.of(102, 190);
    private static final int APP_UNKNOWN = 101;

    private final int status;
    private final JsonNode body;

    private GraphAnswer(int status, JsonNode body) {
        this.status = status;
        this.body = body;
    }

    static GraphAnswer of(int status, @Nullable String text) {
        try {
            return new GraphAnswer(status, text == null ? MissingNode.getInstance() : JSON.readTree(text));
        } catch (JacksonException garbage) {
            return new GraphAnswer(status, MissingNode.getInstance());
        }
    }

    /** As it came, with or without an error; missing where it was none. */
    JsonNode body() {
        return body;
    }

    /** What was asked for; a refusal of another kind than those that mean the token or the app is named by the caller. */
    JsonNode value(ConnectionProblem refused) {
        var error = body.path("error");
        if (error.isObject()) {
            throw failure(error, refused);
        }
        if (status == 429) {
            throw new PlatformFailure.Throttled(refusal(error));
        }
        if (status / 100 != 2 || !(body.isObject() || body.isBoolean())) {
            throw PlatformFailure.Unavailable.answering(null);
        }
        return body;
    }

    /** A token, with its life where it has an end. */
    Token token(ConnectionProblem refused) {
        var value = value(refused);
        var token = text(value, "access_token");
        var seconds = value.path("expires_in").asLong();
        if (token == null || seconds < 0 || seconds > LONGEST_LIFE.toSeconds()) {
            throw PlatformFailure.Unavailable.answering(null);
        }
        return new Token(new Secret(token), seconds == 0 ? null : Duration.ofSeconds(seconds));
    }

    static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field).asText("");
        return value.isBlank() ? null : value;
    }

    /** An account as far as it was read; it has an id at least. */
    static Account account(JsonNode node) {
        var username = text(node, "username");
        return new Account(
                id(node),
                username,
                text(node, "name"),
                text(node, "profile_picture_url"),
                username == null ? null : "https://www.instagram.com/" + username,
                null);
    }

    static String id(JsonNode node) {
        var id = text(node, "id");
        if (id == null) {
            throw PlatformFailure.Unavailable.answering(null);
        }
        return id;
    }

    private PlatformFailure failure(JsonNode error, ConnectionProblem refused) {
        var code = error.path("code").asInt();
        var refusal = refusal(error);
        if (status == 429 || THROTTLES.contains(code) || code / 1000 == 80) {
            return new PlatformFailure.Throttled(refusal);
        }
        if (code == APP_UNKNOWN || isSecretRefused(code, error)) {
            return new PlatformFailure.Misconfigured(refusal);
        }
        if (TOKEN_ENDED.contains(code)) {
            return SessionEnds.of(refusal.code() + "/" + refusal.subcode())
                    .map(end -> new PlatformFailure.GrantDead(end, refusal))
                    .orElseGet(() -> new PlatformFailure.GrantDead(refusal));
        }
        return SICK.contains(code)
                        || status >= 500
                        || error.path("is_transient").asBoolean()
                ? PlatformFailure.Unavailable.answering(refusal)
                : new PlatformFailure.Denied(
                        isPermissionMissing(code) ? ConnectionProblem.PERMISSION_NOT_GRANTED : refused, refusal);
    }

    private static boolean isPermissionMissing(int code) {
        return code == 10 || code / 100 == 2;
    }

    /** Meta tells a wrong secret from an outage by its text alone. */
    private static boolean isSecretRefused(int code, JsonNode error) {
        return code == 1 && error.path("message").asText().contains("client secret");
    }

    private static PlatformRefusal refusal(JsonNode error) {
        return new PlatformRefusal(
                "instagram", text(error, "code"), text(error, "error_subcode"), null, text(error, "fbtrace_id"));
    }

    /** @param life none where the token has no date of expiry */
    record Token(Secret value, @Nullable Duration life) {}
}
