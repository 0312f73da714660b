package com.swallowtail.publishing.media;

import com.swallowtail.web.Actor;
import com.swallowtail.web.ListedProblem;
import com.swallowtail.web.ProblemDescription;

/** Why media cannot be taken from an address. */
public enum MediaProblem implements ListedProblem {
    MEDIA_URL_NOT_ALLOWED(
            422,
            "Media may not come from this address",
            Actor.YOU,
            "Use an https address of a public host, without user name or password.",
            false),
    MEDIA_UNREACHABLE(
            502,
            "The media cannot be fetched",
            Actor.YOU,
            "Make sure that the address answers the file to everybody, then try again.",
            true),
    MEDIA_REFUSED_BY_HOST(
            422,
            "The media's host refuses it",
            Actor.YOU,
            "Make sure that the address exists and answers the file to everybody.",
            false),
    MEDIA_LENGTH_UNKNOWN(
            422, "The media's length is not known", Actor.YOU, "Use a host that tells a file's length.", false),
    MEDIA_TOO_LARGE(422, "The media is too large", Actor.YOU, "Use a smaller file.", false),
    MEDIA_TYPE_NOT_ALLOWED(
            422,
            "The media is of a type that is not taken",
            Actor.YOU,
            "Use a file of a type that the platform takes.",
            false),
    MEDIA_WITHOUT_RANGES(
            422,
            "The media's host cannot answer a part of a file",
            Actor.YOU,
            "Use a host that supports range requests, or a file of less than 64 MB.",
            false),
    MEDIA_CHANGED(
            409, "The media changed while it was sent", Actor.YOU, "Leave the file alone while it is posted.", false);

    private final ProblemDescription description;

    MediaProblem(int status, String title, Actor actor, String action, boolean retryable) {
        this.description = new ProblemDescription(status, title, actor, action, retryable);
    }

    @Override
    public ProblemDescription description() {
        return description;
    }
}
