package com.swallowtail.connections.platform.meta;

import com.swallowtail.connections.ConnectionProblem;
import com.swallowtail.connections.platform.GrantEnd;
import java.util.Map;
import java.util.Optional;

/**
 * Why Meta does not accept a token any more, by code and subcode; without a subcode it does not say
 * (https://developers.facebook.com/docs/graph-api/guides/error-handling).
 */
final class SessionEnds {
    private static final Map<String, GrantEnd> BY_ERROR = Map.of(
            "190/458", new GrantEnd(ConnectionProblem.APP_REMOVED, "The account's owner has removed the app at Meta."),
            "190/459",
                    new GrantEnd(
                            ConnectionProblem.ACCOUNT_CHECKPOINTED,
                            "Meta has stopped the account until its owner has passed a check."),
            "190/460",
                    new GrantEnd(
                            ConnectionProblem.PASSWORD_CHANGED,
                            "The password of the account that signed in was changed, which ends every sign-in."),
            "190/463", new GrantEnd(ConnectionProblem.SIGN_IN_EXPIRED, "Meta says that the sign-in has expired."),
            "190/464",
                    new GrantEnd(
                            ConnectionProblem.ACCOUNT_UNCONFIRMED,
                            "The account that signed in has not been confirmed with Meta."),
            "190/492",
                    new GrantEnd(
                            ConnectionProblem.PAGE_ROLE_LOST,
                            "The person who connected the account has no role on its Facebook Page any more."));

    private SessionEnds() {}

    static Optional<GrantEnd> of(String error) {
        return Optional.ofNullable(BY_ERROR.get(error));
    }
}
