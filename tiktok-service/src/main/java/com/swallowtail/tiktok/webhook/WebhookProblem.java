package com.swallowtail.tiktok.webhook;

import com.swallowtail.web.Actor;
import com.swallowtail.web.ProblemType;
import java.util.Locale;

/** Why a delivery is turned away. */
enum WebhookProblem implements ProblemType {
    WEBHOOK_SIGNATURE_INVALID(
            401, "The delivery's signature is not valid", "Check that this service has the app's client secret."),
    WEBHOOK_STALE(401, "The delivery's time is too far from ours", "Check this machine's clock; replays are refused."),
    WEBHOOK_APP_UNKNOWN(401, "The delivery is for another app", "Point only the app of this service at this address."),
    WEBHOOK_UNREADABLE(400, "The delivery cannot be read", "Send TikTok's deliveries unchanged.");

    private final int status;
    private final String title;
    private final String action;

    WebhookProblem(int status, String title, String action) {
        this.status = status;
        this.title = title;
        this.action = action;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Actor actor() {
        return Actor.OPERATOR;
    }

    @Override
    public String action() {
        return action;
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
