package com.swallowtail.publishing.upload;

import com.swallowtail.web.Actor;
import com.swallowtail.web.ListedProblem;
import com.swallowtail.web.ProblemDescription;

/** Why an upload does not go on, or cannot be used. */
public enum UploadProblem implements ListedProblem {
    TUS_VERSION_UNSUPPORTED(
            412, "This version of tus is not spoken here", Actor.YOU, "Send the header Tus-Resumable: 1.0.0.", false),
    UPLOAD_LENGTH_INVALID(
            400,
            "The upload's length is not stated",
            Actor.YOU,
            "State the file's whole length in Upload-Length; it cannot be deferred.",
            false),
    UPLOAD_METADATA_INVALID(
            400,
            "The Upload-Metadata cannot be read",
            Actor.YOU,
            "Send comma-separated pairs of a key and its value in base64.",
            false),
    UPLOAD_OFFSET_INVALID(
            400,
            "The Upload-Offset is not a number",
            Actor.YOU,
            "State where the part begins in Upload-Offset.",
            false),
    UPLOAD_OFFSET_MISMATCH(
            409,
            "The upload goes on elsewhere",
            Actor.YOU,
            "Ask for the offset with HEAD and go on from there.",
            false),
    UPLOAD_IN_USE(
            409, "A post still needs the upload", Actor.YOU, "Cancel the post, or leave the upload to its end.", false),
    UPLOAD_NOT_USABLE(
            422,
            "This upload cannot be posted",
            Actor.YOU,
            "Finish the upload, or name another one of this instance.",
            false),
    UPLOAD_LOCKED(
            423, "Another request is writing to the upload", Actor.YOU, "Wait as long as Retry-After says.", true),
    UPLOAD_INTERRUPTED(
            400, "The part ended early", Actor.YOU, "Ask for the offset with HEAD and go on from there.", true),
    RANGE_NOT_SATISFIABLE(416, "The file has no such range", Actor.YOU, "Ask for a range within the file.", false),
    UPLOAD_STORE_FULL(
            507,
            "There is no room for the upload",
            Actor.OPERATOR,
            "Repeat the request when there is room again.",
            true);

    private final ProblemDescription description;

    UploadProblem(int status, String title, Actor actor, String action, boolean retryable) {
        this.description = new ProblemDescription(status, title, actor, action, retryable);
    }

    @Override
    public ProblemDescription description() {
        return description;
    }
}
