package com.swallowtail.publishing.upload;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.file.AsyncFile;
import java.time.Duration;
import java.util.UUID;

/**
 * Writes one request's bytes into the file of an upload.
 *
 * <ol>
 *   <li>An offset is promised only after the file was forced to disk as far as that.
 *   <li>Nothing is written long after the lease was last seen to be held.
 *   <li>Nothing is written beyond the stated length.
 * </ol>
 */
final class PartWriter {
    private final Upload upload;
    private final UUID writer;
    private final AsyncFile file;
    private final WriterLease lease;
    private final long checkpointBytes;
    private final long leaseNanos;
    private long position;
    private long durable;
    private long seenHeld;

    PartWriter(Upload upload, UUID writer, AsyncFile file, WriterLease lease, UploadsConfig config) {
        this.upload = upload;
        this.writer = writer;
        this.file = file;
        this.lease = lease;
        this.checkpointBytes = config.checkpointBytes().asLongValue();
        this.leaseNanos = config.lease().dividedBy(3).toNanos();
        this.position = upload.stored();
        this.durable = upload.stored();
        this.seenHeld = System.nanoTime();
    }

    Uni<Void> write(Buffer bytes) {
        if (position + bytes.length() > upload.length()) {
            return Uni.createFrom().failure(tooLarge(upload));
        }
        return isDue() ? checkpoint().chain(() -> append(bytes)) : append(bytes);
    }

    /** Makes durable and promises what is written so far. */
    Uni<Void> checkpoint() {
        var reached = position;
        return file.flush()
                .onFailure()
                .transform(UploadFiles::told)
                .chain(() -> lease.keep(upload.id(), writer, reached))
                .invoke(held -> promised(held, reached))
                .replaceWithVoid();
    }

    long durable() {
        return durable;
    }

    private Uni<Void> append(Buffer bytes) {
        return file.write(bytes, position)
                .onFailure()
                .transform(UploadFiles::told)
                .invoke(() -> position += bytes.length());
    }

    private boolean isDue() {
        return position - durable >= checkpointBytes || System.nanoTime() - seenHeld >= leaseNanos;
    }

    private void promised(boolean held, long reached) {
        if (!held) {
            throw locked();
        }
        durable = reached;
        seenHeld = System.nanoTime();
    }

    static Problem locked() {
        return new Problem(UploadProblem.UPLOAD_LOCKED, "Another request is writing to this upload")
                .retryAfter(Duration.ofSeconds(1));
    }

    static Problem tooLarge(Upload upload) {
        return new Problem(
                EdgeProblem.PAYLOAD_TOO_LARGE,
                "The part is longer than what is missing: " + upload.missing() + " of " + upload.length() + " bytes");
    }
}
