package com.swallowtail.connections;

import com.swallowtail.web.Actor;
import com.swallowtail.web.ListedProblem;
import com.swallowtail.web.ProblemDescription;

/** Why a connection cannot do what was asked. The callback's {@code code=} and {@code lastError.code} are from this list. */
public enum ConnectionProblem implements ListedProblem {
    NOT_CONNECTED(409, "The account is not connected", Actor.YOU, "Connect the account."),
    NEEDS_REAUTH(409, "The account has to sign in again", Actor.YOU, "Connect the account again."),
    SIGN_IN_EXPIRED(409, "The sign-in has expired", Actor.YOU, "Connect the account again."),
    APP_REMOVED(409, "The app was removed from the account", Actor.YOU, "Connect the account again."),
    PASSWORD_CHANGED(409, "The password was changed", Actor.YOU, "Connect the account again."),
    ACCOUNT_CHECKPOINTED(
            409,
            "Meta wants to check the account",
            Actor.YOU,
            "Log in at facebook.com, do what is asked there, then connect the account again."),
    ACCOUNT_UNCONFIRMED(
            409,
            "The account is not confirmed",
            Actor.YOU,
            "Log in at facebook.com and confirm the account, then connect the account again."),
    PAGE_ROLE_LOST(
            409,
            "The role on the Page is gone",
            Actor.YOU,
            "Have the Page's admin give the role back, or connect the account again as somebody who has one."),
    ACCOUNT_CLOSED(
            409,
            "The platform has closed the account",
            Actor.YOU,
            "Ask the platform to open the account again, or connect another one."),
    ACCOUNT_NOT_PICKED(409, "No account was picked", Actor.YOU, "Pick one of the offered accounts."),
    PLATFORM_NOT_OFFERED(409, "This platform cannot be connected yet", Actor.OPERATOR, "Use another platform."),
    APP_NOT_CONFIGURED(
            409, "No platform app is configured", Actor.OPERATOR, "Store the platform app's client id and secret."),
    APP_MISCONFIGURED(
            409,
            "The platform does not accept our app",
            Actor.OPERATOR,
            "Check the platform app's client id, secret, scopes and redirect URI."),
    STATE_INVALID(400, "This sign-in link is not valid", Actor.YOU, "Start connecting the account anew."),
    BROWSER_MISMATCH(
            400,
            "This sign-in was started in another browser",
            Actor.YOU,
            "Start and finish connecting in the same browser, with cookies allowed."),
    CALLBACK_MISMATCH(400, "This answer belongs to another sign-in", Actor.YOU, "Start connecting the account anew."),
    CONSENT_DENIED(403, "Consent was denied", Actor.YOU, "Connect the account again and approve the access."),
    AUTHORIZATION_FAILED(
            409, "The platform ended the sign-in with an error", Actor.YOU, "Start connecting the account anew."),
    CODE_REFUSED(409, "The platform refused the sign-in's code", Actor.YOU, "Start connecting the account anew."),
    ACCOUNT_MISMATCH(
            409, "Another account signed in", Actor.YOU, "Sign in with the connected account, or ask to replace it."),
    GRANT_WITHDRAWN(
            409, "The grant was taken back while it was given", Actor.YOU, "Start connecting the account anew."),
    TOKEN_TOO_YOUNG(
            409,
            "The token is too young to be renewed",
            Actor.YOU,
            "Try again; if the platform goes on refusing, connect the account again."),
    PERMISSION_NOT_GRANTED(
            409,
            "A permission that connecting needs was not granted",
            Actor.YOU,
            "Connect again and leave every permission of the dialog ticked."),
    NO_PAGE(
            409,
            "No Facebook Page was found",
            Actor.YOU,
            "Link the Instagram account to a Facebook Page that you manage, and tick that Page in the dialog."),
    PAGE_WITHOUT_INSTAGRAM(
            409,
            "No Page is linked to a professional Instagram account",
            Actor.YOU,
            "Make the Instagram account a business or creator account, link it to the Page, then connect again."),
    PERSONAL_ACCOUNT(
            409,
            "The Instagram account is a personal one",
            Actor.YOU,
            "Make it a business or creator account in Instagram's settings, then connect again."),
    PAGE_TASK_MISSING(
            409,
            "You may not create content on the Page",
            Actor.YOU,
            "Ask an administrator of the Page for content access, then connect again."),
    RETURN_URL_NOT_ALLOWED(
            422, "The return address is not allowed", Actor.OPERATOR, "Use an allowed origin, or allow this one."),
    PLATFORM_UNAVAILABLE(503, "The platform does not answer", Actor.PLATFORM, "Try again in a moment."),
    PLATFORM_THROTTLED(503, "The platform asks us to slow down", Actor.PLATFORM, "Try again later."),
    PLATFORM_REFUSED(409, "The platform refused the call", Actor.YOU, "Read the platform's reason.");

    private final ProblemDescription description;

    ConnectionProblem(int status, String title, Actor actor, String action) {
        this.description = new ProblemDescription(status, title, actor, action, status == 503);
    }

    @Override
    public ProblemDescription description() {
        return description;
    }
}
