package com.swallowtail.connections.account;

import com.swallowtail.web.Actor;
import com.swallowtail.web.ListedProblem;
import com.swallowtail.web.ProblemDescription;

/** Why an account's picture cannot be shown. */
enum AvatarProblem implements ListedProblem {
    AVATAR_MISSING(404, "There is no picture", Actor.YOU, "Connect an account that has a picture, or sync it."),
    AVATAR_EXPIRED(404, "The picture's address has run out", Actor.YOU, "Sync the account, then ask again."),
    AVATAR_UNUSABLE(
            502,
            "What the platform offers as picture is none that we show",
            Actor.PLATFORM,
            "Sync the account, then ask again.");

    private final ProblemDescription description;

    AvatarProblem(int status, String title, Actor actor, String action) {
        this.description = new ProblemDescription(status, title, actor, action, status == 502);
    }

    @Override
    public ProblemDescription description() {
        return description;
    }
}
