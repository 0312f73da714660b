package com.swallowtail.simulator.tiktok.upload;

import com.swallowtail.simulator.setting.CurrentSettings;
import com.swallowtail.simulator.setting.SimulatedClock;
import com.swallowtail.simulator.traffic.CurrentRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/video/")
@RunOnVirtualThread
class UploadResource {
    private static final Set<String> VIDEO_TYPES = Set.of("video/mp4", "video/quicktime", "video/webm");

    private final Uploads uploads;
    private final SimulatedClock clock;
    private final CurrentSettings settings;
    private final CurrentRequest request;

    UploadResource(Uploads uploads, SimulatedClock clock, CurrentSettings settings, CurrentRequest request) {
        this.uploads = uploads;
        this.clock = clock;
        this.settings = settings;
        this.request = request;
    }

    @PUT
    @Consumes("*/*")
    public Response put(
            @RestQuery("upload_id") @Nullable String id,
            @RestQuery("upload_token") @Nullable String token,
            ChunkHeaders headers,
            InputStream body)
            throws IOException {
        Optional<Upload> found = uploads.find(id, token);
        if (found.isEmpty()) {
            return refuse(404, "there is no such upload task", body);
        }
        Upload upload = found.get();
        request.account(upload.publication().grant().account());
        if (upload.isExpired(clock.instant())) {
            return refuse(403, "the upload address is expired", body);
        }
        Optional<String> objection = headers.objection(upload);
        return objection.isPresent()
                ? refuse(400, objection.get(), body)
                : store(upload, ContentRange.parse(headers.contentRange()).orElseThrow(), body);
    }

    private Response store(Upload upload, ContentRange range, InputStream body) throws IOException {
        if (!upload.continuesAt(range.first())) {
            return outOfPlace(upload, range, body);
        }
        Optional<String> objection = upload.plan().objection(range.first(), range.length());
        if (objection.isPresent()) {
            return refuse(400, objection.get(), body);
        }
        if (!upload.store(range, body)) {
            return outOfPlace(upload, range, body);
        }
        if (upload.isComplete()) {
            complete(upload);
        }
        return progress(upload.isComplete() ? 201 : 206, upload);
    }

    private void complete(Upload upload) {
        if (!upload.looksLikeVideo()) {
            upload.publication().fail("file_format_check_failed");
        }
        Duration processing = Duration.ofMillis(settings.get().processingMs());
        upload.publication().complete(upload.hash(), clock.instant(), processing);
    }

    private Response outOfPlace(Upload upload, ContentRange range, InputStream body) throws IOException {
        request.problem("the range begins at " + range.first() + " where " + upload.received() + " bytes are stored");
        body.transferTo(OutputStream.nullOutputStream());
        return progress(416, upload);
    }

    private Response refuse(int status, String why, InputStream body) throws IOException {
        request.problem(why);
        body.transferTo(OutputStream.nullOutputStream());
        return Response.status(status).build();
    }

    /** Before the first byte there is no range to tell. */
    private static Response progress(int status, Upload upload) {
        long total = upload.plan().videoSize();
        String range = upload.received() == 0 ? "*" : "0-" + (upload.received() - 1);
        return Response.status(status)
                .header("Content-Range", "bytes " + range + "/" + total)
                .build();
    }

    /** The headers of a chunk. */
    record ChunkHeaders(
            @RestHeader("Content-Type") @Nullable String contentType,
            @RestHeader("Content-Length") @Nullable Long contentLength,
            @RestHeader("Content-Range") @Nullable String contentRange) {

        Optional<String> objection(Upload upload) {
            if (contentType == null || !VIDEO_TYPES.contains(contentType)) {
                return Optional.of("Content-Type is not video/mp4, video/quicktime or video/webm");
            }
            Optional<ContentRange> range = ContentRange.parse(contentRange);
            if (range.isEmpty()) {
                return Optional.of("Content-Range is not of the form bytes first-last/total");
            }
            if (range.get().total() != upload.plan().videoSize()) {
                return Optional.of("Content-Range names another total than video_size");
            }
            boolean exact =
                    contentLength != null && contentLength == range.get().length();
            return exact ? Optional.empty() : Optional.of("Content-Length differs from the length of the range");
        }
    }
}
