package com.swallowtail.tiktok.platform;

import com.swallowtail.publishing.platform.ByteRange;
import com.swallowtail.publishing.platform.FileRequest;
import com.swallowtail.publishing.platform.PlatformFailure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One PUT to TikTok's upload host: to the address exactly as it was given, and without a bearer token. */
@Singleton
class ChunkRequest {
    private static final Pattern PROGRESS = Pattern.compile("bytes (?:0-)?(\\d{1,18})(?:/\\d+)?");

    /** Chunks have no documented pace, so a minute's rest would be a guess and cost an upload's short life. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final FileRequest files;

    ChunkRequest(FileRequest files) {
        this.files = files;
    }

    Uni<ChunkAnswer> put(URI uploadUrl, ByteRange range, String contentType, Multi<Buffer> bytes) {
        return files.send(HttpMethod.PUT, uploadUrl, headers(range, contentType), bytes)
                .map(ChunkRequest::answer);
    }

    private static Map<String, String> headers(ByteRange range, String contentType) {
        return Map.of(
                "Content-Type",
                contentType,
                "Content-Length",
                Long.toString(range.length()),
                "Content-Range",
                range.asHeader());
    }

    private static ChunkAnswer answer(HttpClientResponse response) {
        return switch (response.statusCode()) {
            case 206 -> new ChunkAnswer.Stored();
            case 201 -> new ChunkAnswer.Complete();
            case 416 -> new ChunkAnswer.OutOfStep(progress(response.getHeader("Content-Range")));
            case 403 -> throw denied(TikTokProblem.UPLOAD_EXPIRED);
            case 404 -> throw denied(TikTokProblem.UPLOAD_UNKNOWN);
            case 429 -> throw TikTokRefusal.throttled(PAUSE);
            default -> throw refused(response.statusCode());
        };
    }

    /** How many bytes TikTok says it has; the upper bound's meaning is not documented to the byte. */
    static long progress(@Nullable String contentRange) {
        Matcher matcher = PROGRESS.matcher(contentRange == null ? "" : contentRange.strip());
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
    }

    private static PlatformFailure denied(TikTokProblem problem) {
        return new PlatformFailure.Denied(problem, problem.cause());
    }

    private static PlatformFailure refused(int status) {
        return status / 100 == 4
                ? new PlatformFailure.Denied(
                        TikTokProblem.UPLOAD_REFUSED, "TikTok's upload host answered with HTTP status " + status)
                : TikTokRefusal.of(status, null, null, null);
    }
}
