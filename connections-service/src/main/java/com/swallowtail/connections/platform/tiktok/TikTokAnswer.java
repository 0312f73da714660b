package com.swallowtail.connections.platform.tiktok;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.swallowtail.connections.Account;
import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.Grant;
import com.swallowtail.connections.Scopes;
import com.swallowtail.connections.platform.PlatformFailure;
import com.swallowtail.crypto.Secret;
import com.swallowtail.web.PlatformRefusal;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One answer of TikTok's, read with distrust: an error inside HTTP 200 is an error, and a body that is not what was
 * promised is no answer at all.
 */
final class TikTokAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode NOTHING = JSON.createObjectNode();
    private static final Duration LONGEST_LIFE = Duration.ofDays(3_650);
    private static final Set<String> APP_ERRORS =
            Set.of("invalid_client", "unauthorized_client", "invalid_scope", "unsupported_grant_type");
    /** Of a revoke that was well-formed, {@code invalid_request} can only mean the token. */
    private static final Set<String> GONE_ERRORS = Set.of("invalid_grant", "access_token_invalid", "invalid_request");

    static final Set<String> SICK_ERRORS = Set.of("server_error", "temporarily_unavailable", "internal_error");

    private final int status;
    private final JsonNode body;

    private TikTokAnswer(int status, JsonNode body) {
        this.status = status;
        this.body = body;
    }

    static TikTokAnswer of(int status, @Nullable String text) {
        try {
            return new TikTokAnswer(status, text == null || text.isBlank() ? NOTHING : JSON.readTree(text));
        } catch (JacksonException garbage) {
            return new TikTokAnswer(status, MissingNode.getInstance());
        }
    }

    /** The grant. {@code invalid_grant} ends a grant that is being refreshed, but only a code that is being traded. */
    Grant grant(boolean refreshing) {
        refuseErrors();
        var code = error();
        if ("invalid_grant".equals(code)) {
            throw refreshing
                    ? new PlatformFailure.GrantDead(refusal(code))
                    : new PlatformFailure.Denied(ConnectionProblem.CODE_REFUSED, refusal(code));
        }
        if (code != null) {
            throw new PlatformFailure.Denied(ConnectionProblem.PLATFORM_REFUSED, refusal(code));
        }
        var openId = promised("open_id");
        return new Grant(
                new Secret(promised("access_token")),
                secret("refresh_token"),
                openId,
                openId,
                Scopes.parse(body.path("scope").asText("")),
                life("expires_in"),
                body.path("refresh_expires_in").asLong() > 0 ? life("refresh_expires_in") : null);
    }

    /** Taken back, or already gone, which is the same. Success is an empty answer, or an object without an error. */
    boolean revoked() {
        refuseErrors();
        var code = error();
        if (code != null && !GONE_ERRORS.contains(code)) {
            throw new PlatformFailure.Denied(ConnectionProblem.PLATFORM_REFUSED, refusal(code));
        }
        if (code == null && (status / 100 != 2 || !body.isObject())) {
            throw PlatformFailure.Unavailable.answering(null);
        }
        return true;
    }

    Account account() {
        return TikTokProfile.read(status, body);
    }

    private void refuseErrors() {
        var code = error();
        if (status == 429 || "rate_limit_exceeded".equals(code)) {
            throw new PlatformFailure.Throttled(refusal(code));
        }
        if (status >= 500 || (code != null && SICK_ERRORS.contains(code))) {
            throw PlatformFailure.Unavailable.answering(code == null ? null : refusal(code));
        }
        if (code != null && APP_ERRORS.contains(code)) {
            throw new PlatformFailure.Misconfigured(refusal(code));
        }
    }

    /** A word, as OAuth has it, or wrapped as everywhere else at TikTok, where "ok" is none. */
    private @Nullable String error() {
        var wrapped = body.path("error").path("code").asText("");
        return wrapped.isEmpty() || wrapped.equals("ok") ? text("error") : wrapped;
    }

    private PlatformRefusal refusal(@Nullable String code) {
        return new PlatformRefusal("tiktok", code, null, null, text("log_id"));
    }

    private @Nullable String text(String field) {
        var value = body.path(field);
        return value.isTextual() && !value.asText().isBlank() ? value.asText() : null;
    }

    private @Nullable Secret secret(String field) {
        var value = text(field);
        return value == null ? null : new Secret(value);
    }

    private String promised(String field) {
        var value = text(field);
        if (value == null) {
            throw PlatformFailure.Unavailable.answering(null);
        }
        return value;
    }

    private Duration life(String field) {
        var seconds = body.path(field).asLong();
        if (seconds <= 0 || seconds > LONGEST_LIFE.toSeconds()) {
            throw PlatformFailure.Unavailable.answering(null);
        }
        return Duration.ofSeconds(seconds);
    }
}
