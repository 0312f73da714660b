package com.swallowtail.connections.platform.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.swallowtail.crypto.Secret;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A Page that the person let the app see, with the account of Instagram that is linked to it.
 *
 * @param tasks what the person may do on the Page; none where Meta does not say
 */
record LinkedPage(
        String id,
        @Nullable Secret token,
        Set<String> tasks,
        @Nullable String accountId) {
    static final String FIELDS = "id,name,access_token,tasks,instagram_business_account{id,username}";

    private static final Set<String> CONTENT_TASKS = Set.of(
            "CREATE_CONTENT",
            "MANAGE",
            "PROFILE_PLUS_CREATE_CONTENT",
            "PROFILE_PLUS_MANAGE",
            "PROFILE_PLUS_FULL_CONTROL");

    static LinkedPage of(JsonNode page) {
        var token = GraphAnswer.text(page, "access_token");
        return new LinkedPage(
                page.path("id").asText(),
                token == null ? null : new Secret(token),
                StreamSupport.stream(page.path("tasks").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toUnmodifiableSet()),
                GraphAnswer.text(page.path("instagram_business_account"), "id"));
    }

    boolean maySpeak() {
        return token != null && (tasks.isEmpty() || tasks.stream().anyMatch(CONTENT_TASKS::contains));
    }
}
