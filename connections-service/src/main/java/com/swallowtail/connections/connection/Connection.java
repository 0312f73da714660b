package com.swallowtail.connections.connection;

import com.swallowtail.connections.Account;
import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.LoginVia;
import com.swallowtail.connections.Platform;
import com.swallowtail.web.Problem;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One account of one instance at one platform.
 *
 * <ol>
 *   <li>A connected one has a grant; a disconnected one has none.
 *   <li>The generation rises with every new token pair and at every end, and never restarts.
 * </ol>
 *
 * @param renewAt when its token is renewed although nobody asks; never where it has no end
 */
public record Connection(
        @Nullable UUID id,
        String instanceId,
        Platform platform,
        ConnectionStatus status,
        long generation,
        long version,
        LoginVia loginVia,
        @Nullable String userId,
        @Nullable Account account,
        @Nullable String pageId,
        Set<String> scopes,
        @Nullable SealedGrant grant,
        @Nullable Instant renewAt,
        @Nullable Instant connectedAt,
        @Nullable Instant lastSyncedAt,
        @Nullable LastError lastError,
        Subscription subscription) {

    /** The connection that nobody has made yet. */
    public static Connection none(String instanceId, Platform platform) {
        return new Connection(
                null,
                instanceId,
                platform,
                ConnectionStatus.NOT_CONNECTED,
                0,
                0,
                platform.usualLogin(),
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                Subscription.NONE);
    }

    /** This connection, if it can serve a call; else the problem says who has to do what. */
    public Connection serving() {
        return switch (status) {
            case CONNECTED -> this;
            case NEEDS_REAUTH ->
                throw new Problem(
                        ConnectionProblem.NEEDS_REAUTH,
                        "The " + platform + " account's owner has to sign in again."
                                + (lastError == null ? "" : " " + lastError.detail()));
            case SELECT_ACCOUNT ->
                throw new Problem(
                        ConnectionProblem.ACCOUNT_NOT_PICKED, "No " + platform + " account has been picked yet.");
            case NOT_CONNECTED, DISCONNECTED ->
                throw new Problem(
                        ConnectionProblem.NOT_CONNECTED, "No " + platform + " account is connected to this instance.");
        };
    }

    /** This connection, if one of the offered accounts can be picked for it; else the problem says who has to do what. */
    public Connection choosing() {
        return status == ConnectionStatus.SELECT_ACCOUNT ? this : serving();
    }

    /** Does it serve that account already? */
    public boolean isConnectedTo(String accountId) {
        return status == ConnectionStatus.CONNECTED
                && accountId.equals(requireAccount().id());
    }

    /** Does it hold a grant that this user gave to this app? */
    boolean livesOnGrantOf(String clientId, String userId) {
        return grant != null && grant.clientId().equals(clientId) && userId.equals(this.userId);
    }

    public UUID requireId() {
        return java.util.Objects.requireNonNull(id, "a stored connection has an id");
    }

    public String requireUserId() {
        return java.util.Objects.requireNonNull(userId, "a live connection has somebody's consent");
    }

    public SealedGrant requireGrant() {
        return java.util.Objects.requireNonNull(grant, "a live connection has a grant");
    }

    public Account requireAccount() {
        return java.util.Objects.requireNonNull(account, "a live connection has an account");
    }
}
