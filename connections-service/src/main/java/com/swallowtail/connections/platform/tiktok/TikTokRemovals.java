package com.swallowtail.connections.platform.tiktok;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.platform.GrantEnd;
import java.util.Map;
import java.util.Optional;

/** Why TikTok has removed a grant, by the reason of its webhook {@code authorization.removed}; 0 means that it is not known. */
final class TikTokRemovals {
    private static final Map<String, GrantEnd> BY_REASON = Map.of(
            "1", new GrantEnd(ConnectionProblem.APP_REMOVED, "The account's owner has removed the app at TikTok."),
            "2", new GrantEnd(ConnectionProblem.ACCOUNT_CLOSED, "The account was deleted at TikTok."),
            "3", new GrantEnd(ConnectionProblem.ACCOUNT_CLOSED, "TikTok has ended it because the owner's age changed."),
            "4", new GrantEnd(ConnectionProblem.ACCOUNT_CLOSED, "TikTok has banned the account."),
            "5", new GrantEnd(ConnectionProblem.APP_REMOVED, "The app itself has given the access back to TikTok."));

    private TikTokRemovals() {}

    static Optional<GrantEnd> of(String reason) {
        return Optional.ofNullable(BY_REASON.get(reason));
    }
}
