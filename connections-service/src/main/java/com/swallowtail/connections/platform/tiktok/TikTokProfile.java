package com.swallowtail.connections.platform.tiktok;

import com.fasterxml.jackson.databind.JsonNode;
import com.swallowtail.connections.Account;
import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.platform.PlatformFailure;
import com.swallowtail.web.PlatformRefusal;

/** A person as TikTok's user info shows them; its envelope has an error in every answer, and only "ok" is none. */
final class TikTokProfile {
    private TikTokProfile() {}

    static Account read(int status, JsonNode body) {
        var error = body.path("error");
        var code = error.path("code").asText("");
        var refusal = new PlatformRefusal(
                "tiktok", code, null, null, error.path("log_id").asText(null));
        if (code.isEmpty() || status >= 500 || TikTokAnswer.SICK_ERRORS.contains(code)) {
            throw PlatformFailure.Unavailable.answering(code.isEmpty() ? null : refusal);
        }
        if (status == 429 || code.equals("rate_limit_exceeded")) {
            throw new PlatformFailure.Throttled(refusal);
        }
        if (code.equals("access_token_invalid")) {
            throw new PlatformFailure.GrantDead(refusal);
        }
        if (!code.equals("ok")) {
            throw new PlatformFailure.Denied(ConnectionProblem.PLATFORM_REFUSED, refusal);
        }
        return account(body.path("data").path("user"));
    }

    private static Account account(JsonNode user) {
        var id = user.path("open_id").asText("");
        if (id.isEmpty()) {
            throw PlatformFailure.Unavailable.answering(null);
        }
        var username = user.path("username").asText(null);
        return new Account(
                id,
                username,
                user.path("display_name").asText(null),
                user.path("avatar_url").asText(null),
                username == null ? null : "https://www.tiktok.com/@" + username,
                null);
    }
}
