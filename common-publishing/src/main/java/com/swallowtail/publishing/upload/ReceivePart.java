package com.swallowtail.publishing.upload;

import com.swallowtail.publishing.media.MediaType;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.file.AsyncFile;
import io.vertx.mutiny.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Takes in the next part of an upload, as fast as it can be stored. What has come before a failure is kept. */
@ApplicationScoped
class ReceivePart {
    private final Uploads uploads;
    private final UploadFiles files;
    private final WriterLease lease;
    private final UploadsConfig config;

    ReceivePart(Uploads uploads, UploadFiles files, WriterLease lease, UploadsConfig config) {
        this.uploads = uploads;
        this.files = files;
        this.lease = lease;
        this.config = config;
    }

    /** The upload as it stands after the part. */
    Uni<Upload> receive(Upload upload, long offset, HttpServerRequest part) {
        if (offset != upload.stored()) {
            return Uni.createFrom().failure(mismatch(upload));
        }
        if (statedLength(part) > upload.missing()) {
            return Uni.createFrom().failure(PartWriter.tooLarge(upload));
        }
        var writer = UUID.randomUUID();
        return lease.take(upload.id(), writer, offset)
                .chain(taken -> taken ? written(upload, writer, part) : refused(upload));
    }

    private Uni<Upload> written(Upload upload, UUID writer, HttpServerRequest part) {
        return files.open(upload.id())
                .onFailure()
                .transform(UploadFiles::told)
                .chain(file ->
                        stored(upload, writer, part, file).onItemOrFailure().call((done, failure) -> file.close()))
                .chain(stored -> typed(upload, stored))
                .onItemOrFailure()
                .call((now, failure) -> lease.end(upload.id(), writer, (now == null ? upload : now).contentType()));
    }

    private Uni<Long> stored(Upload upload, UUID writer, HttpServerRequest part, AsyncFile file) {
        var bytes = new PartWriter(upload, writer, file, lease, config);
        return part.toMulti()
                .onFailure()
                .transform(ReceivePart::interrupted)
                .onItem()
                .transformToUniAndConcatenate(bytes::write)
                .onItem()
                .ignoreAsUni()
                .onItemOrFailure()
                .call((done, failure) -> bytes.checkpoint())
                .map(done -> bytes.durable());
    }

    /** Where the uploader did not say what the file is, its first bytes do. */
    private Uni<Upload> typed(Upload upload, long stored) {
        var now = upload.with(stored, upload.contentType());
        return now.isFinished() && now.contentType().equals(Upload.ANY_BYTES)
                ? files.firstBytes(upload.id(), MediaType.TELLING_BYTES)
                        .map(first -> now.with(stored, MediaType.ofBytes(first).orElse(Upload.ANY_BYTES)))
                : Uni.createFrom().item(now);
    }

    private Uni<Upload> refused(Upload upload) {
        return uploads.get(upload.instanceId(), upload.id().toString()).map(now -> {
            throw now.stored() == upload.stored() ? PartWriter.locked() : mismatch(now);
        });
    }

    private static Problem mismatch(Upload upload) {
        return new Problem(UploadProblem.UPLOAD_OFFSET_MISMATCH, "The next part begins at byte " + upload.stored())
                .extension("offset", upload.stored());
    }

    private static Throwable interrupted(Throwable failure) {
        return failure instanceof Problem
                ? failure
                : new Problem(UploadProblem.UPLOAD_INTERRUPTED, "The part ended before its length", failure);
    }

    private static long statedLength(HttpServerRequest part) {
        var length = part.getHeader("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }
}
