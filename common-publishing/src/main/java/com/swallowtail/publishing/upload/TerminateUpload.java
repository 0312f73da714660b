package com.swallowtail.publishing.upload;

import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends an upload by its owner's word, finished or not. */
@ApplicationScoped
class TerminateUpload {
    private final Uploads uploads;
    private final UploadFiles files;
    private final UploadAudit audit;

    TerminateUpload(Uploads uploads, UploadFiles files, UploadAudit audit) {
        this.uploads = uploads;
        this.files = files;
        this.audit = audit;
    }

    Uni<Void> terminate(String instanceId, String uploadId) {
        return uploads.get(instanceId, uploadId)
                .call(upload -> uploads.remove(upload, audit.of("upload.deleted", upload))
                        .invoke(TerminateUpload::refuseWhereKept))
                .chain(upload -> files.delete(upload.id()));
    }

    private static void refuseWhereKept(boolean removed) {
        if (!removed) {
            throw new Problem(
                    UploadProblem.UPLOAD_IN_USE, "A post that has not ended takes its media from this upload");
        }
    }
}
