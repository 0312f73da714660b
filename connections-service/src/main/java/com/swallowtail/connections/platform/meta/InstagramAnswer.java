package com.swallowtail.connections.platform.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.swallowtail.connections.Account;
import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.Scopes;
import com.swallowtail.connections.platform.PlatformFailure;
import com.swallowtail.crypto.Secret;
import com.swallowtail.web.PlatformRefusal;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Answers of Instagram Login's hosts, whose documents and whose practice differ: flat or wrapped in a list of one,
 * permissions as a list or as text, ids as text or as numbers. The host that trades codes words its errors in a way of its
 * own (https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/business-login).
 */
final class InstagramAnswer {
    private static final int TOO_MANY = 429;

    private InstagramAnswer() {}

    /** A token of an hour, with what the person granted. */
    record Traded(Secret token, Set<String> permissions) {}

    /** A token of about sixty days; no permissions where Instagram does not repeat them. */
    record Renewed(GraphAnswer.Token token, Set<String> permissions) {}

    /**
     * Whom a token stands for.
     *
     * @param scopedId the account as our app alone knows it; callbacks about a removal name this one
     */
    record Me(String scopedId, Account account) {}

    static Traded traded(int status, @Nullable String text) {
        var answer = GraphAnswer.of(status, text);
        if (answer.body().hasNonNull("error_type") || answer.body().hasNonNull("error_message")) {
            throw refused(status, answer.body());
        }
        var value = unwrapped(answer.value(ConnectionProblem.CODE_REFUSED));
        var token = value.path("access_token");
        if (!token.isTextual() || token.textValue().isBlank()) {
            throw PlatformFailure.Unavailable.answering(null);
        }
        return new Traded(new Secret(token.textValue()), permissions(value));
    }

    static Renewed renewed(int status, @Nullable String text) {
        var answer = GraphAnswer.of(status, text);
        return new Renewed(answer.token(ConnectionProblem.PLATFORM_REFUSED), permissions(answer.body()));
    }

    static Me me(int status, @Nullable String text) {
        var value = unwrapped(GraphAnswer.of(status, text).value(ConnectionProblem.PLATFORM_REFUSED));
        var scopedId = GraphAnswer.text(value, "id");
        var accountId = GraphAnswer.text(value, "user_id");
        if (scopedId == null || accountId == null) {
            throw PlatformFailure.Unavailable.answering(null);
        }
        return new Me(scopedId, account(accountId, value));
    }

    static boolean subscribed(int status, @Nullable String text) {
        var value = GraphAnswer.of(status, text).value(ConnectionProblem.PLATFORM_REFUSED);
        if (!value.path("success").asBoolean()) {
            throw PlatformFailure.Unavailable.answering(null);
        }
        return true;
    }

    private static Account account(String id, JsonNode value) {
        var username = GraphAnswer.text(value, "username");
        var type = GraphAnswer.text(value, "account_type");
        return new Account(
                id,
                username,
                GraphAnswer.text(value, "name"),
                GraphAnswer.text(value, "profile_picture_url"),
                username == null ? null : "https://www.instagram.com/" + username,
                type == null ? null : type.toLowerCase(Locale.ROOT));
    }

    private static JsonNode unwrapped(JsonNode value) {
        var first = value.path("data").path(0);
        return first.isObject() ? first : value;
    }

    private static Set<String> permissions(JsonNode value) {
        var listed = value.path("permissions");
        var each = listed.isArray()
                ? StreamSupport.stream(listed.spliterator(), false).map(JsonNode::asText)
                : Stream.of(listed.asText(""));
        return each.flatMap(names -> Scopes.parse(names).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Its code is a status; what it is about is told by its text alone, which is not kept. */
    private static PlatformFailure refused(int status, JsonNode error) {
        var code = error.path("code").asInt(status);
        var refusal = new PlatformRefusal("instagram", String.valueOf(code), null, null, null);
        if (status == TOO_MANY || code == TOO_MANY) {
            return new PlatformFailure.Throttled(refusal);
        }
        if (status >= 500 || code >= 500) {
            return PlatformFailure.Unavailable.answering(refusal);
        }
        return isAboutTheApp(error.path("error_message").asText().toLowerCase(Locale.ROOT))
                ? new PlatformFailure.Misconfigured(refusal)
                : new PlatformFailure.Denied(ConnectionProblem.CODE_REFUSED, refusal);
    }

    private static boolean isAboutTheApp(String message) {
        return message.contains("client secret") || message.contains("platform app");
    }
}
