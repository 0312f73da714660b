package com.swallowtail.connections.platform.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.swallowtail.connections.Account;
import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.Grant;
import com.swallowtail.connections.platform.Obstacle;
import com.swallowtail.connections.platform.OfferedAccount;
import com.swallowtail.crypto.Secret;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A Page that the person let the app see, with the account of Instagram that is linked to it.
 *
 * @param tasks what the person may do on the Page; none where Meta does not say
 * @param account the professional account behind it
 * @param connectedId an account that is connected to it, professional or not
 */
record LinkedPage(
        String id,
        @Nullable String name,
        @Nullable Secret token,
        Set<String> tasks,
        @Nullable Account account,
        @Nullable String connectedId) {
    static final String FIELDS = "id,name,access_token,tasks,"
            + "instagram_business_account{id,username,name,profile_picture_url},connected_instagram_account";

    private static final Set<String> CONTENT_TASKS = Set.of(
            "CREATE_CONTENT",
            "MANAGE",
            "PROFILE_PLUS_CREATE_CONTENT",
            "PROFILE_PLUS_MANAGE",
            "PROFILE_PLUS_FULL_CONTROL");

    static LinkedPage of(JsonNode page) {
        var token = GraphAnswer.text(page, "access_token");
        var account = page.path("instagram_business_account");
        return new LinkedPage(
                page.path("id").asText(),
                GraphAnswer.text(page, "name"),
                token == null ? null : new Secret(token),
                StreamSupport.stream(page.path("tasks").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toUnmodifiableSet()),
                GraphAnswer.text(account, "id") == null ? null : GraphAnswer.account(account),
                GraphAnswer.text(page.path("connected_instagram_account"), "id"));
    }

    boolean isUsable() {
        return account != null && maySpeak();
    }

    boolean isOf(@Nullable String accountId) {
        return account != null && account.id().equals(accountId);
    }

    private boolean maySpeak() {
        return token != null && (tasks.isEmpty() || tasks.stream().anyMatch(CONTENT_TASKS::contains));
    }

    /** Its account as something to pick; none where there is no account at all. */
    Optional<OfferedAccount> offered(String userId, Set<String> granted) {
        if (account == null && connectedId == null) {
            return Optional.empty();
        }
        return Optional.of(new OfferedAccount(
                account == null ? Account.known(connectedId) : account,
                new OfferedAccount.OfferedPage(id, name),
                isUsable() ? grant(userId, granted, null, null) : null,
                obstacle()));
    }

    private @Nullable Obstacle obstacle() {
        if (account == null) {
            return new Obstacle(
                    ConnectionProblem.PERSONAL_ACCOUNT, "The account that is connected to the Page is a personal one.");
        }
        return maySpeak()
                ? null
                : new Obstacle(
                        ConnectionProblem.PAGE_TASK_MISSING,
                        "The person may not create content on the account's Page.");
    }

    /** Its own token to work with, and the person's to renew with. */
    Grant grant(String userId, Set<String> granted, @Nullable Secret userToken, @Nullable Duration userTokenLife) {
        var pageToken = Objects.requireNonNull(token, "who may speak for a Page has its token");
        var accountId =
                Objects.requireNonNull(account, "a usable Page has an account").id();
        return new Grant(pageToken, userToken, userId, accountId, granted, null, userTokenLife, id);
    }
}
