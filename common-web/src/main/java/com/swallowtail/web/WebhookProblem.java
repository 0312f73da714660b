package com.swallowtail.web;

/** Why a delivery of a platform is turned away. */
public enum WebhookProblem implements ListedProblem {
    WEBHOOK_SIGNATURE_INVALID(
            401, "The delivery's signature is not valid", "Check that this service has the app's secret."),
    WEBHOOK_STALE(401, "The delivery's time is too far from ours", "Check this machine's clock; replays are refused."),
    WEBHOOK_APP_UNKNOWN(
            401,
            "The delivery is for another app",
            "Point only this service's app at this address, or one whose credentials an instance has stored."),
    WEBHOOK_VERIFY_TOKEN_WRONG(
            403, "The verify token is not ours", "Enter the verify token of this service at the platform."),
    WEBHOOK_UNREADABLE(400, "The delivery cannot be read", "Pass the platform's deliveries on unchanged.");

    private final ProblemDescription description;

    WebhookProblem(int status, String title, String action) {
        this.description = new ProblemDescription(status, title, Actor.OPERATOR, action, false);
    }

    @Override
    public ProblemDescription description() {
        return description;
    }
}
