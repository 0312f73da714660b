package com.swallowtail.publishing;

import static com.swallowtail.web.Actor.YOU;

import com.swallowtail.web.ListedProblem;
import com.swallowtail.web.ProblemDescription;

/** The failures of a post's life that are alike on all platforms. */
public enum PublishingProblem implements ListedProblem {
    IDEMPOTENCY_KEY_INVALID(
            400, "The Idempotency-Key is not usable", "Send a key of 1 to 255 visible ASCII characters."),
    IDEMPOTENCY_KEY_REUSED(422, "The Idempotency-Key belongs to another request", "Use a new key for a new post."),
    POST_NOT_CANCELLABLE(409, "The post can no longer be called off", "Read the post to see what became of it."),
    ACCOUNT_DISCONNECTED(
            409, "The account was disconnected", "Connect the account again, then post anew with a new key."),
    OUTCOME_UNKNOWN(
            409, "It is not known whether the post was published", "Wait: the platform is asked until it is known.");

    /** What a post with an unknown outcome says once nothing more is to be expected. */
    static final String LOOK_AT_THE_PROFILE =
            "Look at the profile; if the post is not there, post anew with a new Idempotency-Key.";

    private final ProblemDescription description;

    PublishingProblem(int status, String title, String action) {
        this.description = new ProblemDescription(status, title, YOU, action, false);
    }

    @Override
    public ProblemDescription description() {
        return description;
    }
}
