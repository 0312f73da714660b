package com.swallowtail.publishing.upload;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Begins an upload. */
@ApplicationScoped
class CreateUpload {
    private final Uploads uploads;
    private final UploadFiles files;
    private final UploadAudit audit;
    private final UploadsConfig config;
    private final Clock clock;

    CreateUpload(Uploads uploads, UploadFiles files, UploadAudit audit, UploadsConfig config, Clock clock) {
        this.uploads = uploads;
        this.files = files;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    Uni<Upload> create(String instanceId, long length, Metadata metadata) {
        var upload = upload(instanceId, length, metadata);
        return files.requireRoom(length)
                .chain(() -> uploads.add(upload, audit.of("upload.created", upload)))
                .replaceWith(upload);
    }

    private Upload upload(String instanceId, long length, Metadata metadata) {
        var now = clock.instant();
        return new Upload(
                UUID.randomUUID(),
                config.platform(),
                instanceId,
                length,
                0,
                metadata.header(),
                metadata.contentType(),
                SignedAddress.newKey(),
                now,
                now.plus(config.life()));
    }
}
