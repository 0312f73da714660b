package com.swallowtail.instagram.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.swallowtail.publishing.platform.ByteRange;
import com.swallowtail.publishing.platform.FileRequest;
import com.swallowtail.publishing.platform.PlatformFailure;
import com.swallowtail.publishing.platform.PlatformJson;
import com.swallowtail.publishing.platform.Wording;
import com.swallowtail.publishing.token.UsableToken;
import com.swallowtail.web.PlatformRefusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One POST to Meta's upload host, which has words of its own. The token goes to no other host, whatever an answer says. */
@Singleton
class FileUpload {
    private final FileRequest files;
    private final InstagramConfig config;

    FileUpload(FileRequest files, InstagramConfig config) {
        this.files = files;
        this.config = config;
    }

    Uni<UploadAnswer> post(UsableToken token, URI uploadUrl, ByteRange range, Multi<Buffer> bytes) {
        URI url = URI.create(config.ruploadUrl() + uploadUrl.getRawPath());
        return files.send(HttpMethod.POST, url, headers(token, range), bytes)
                .chain(response -> response.body().map(body -> answer(response, body.getBytes())));
    }

    private static Map<String, String> headers(UsableToken token, ByteRange range) {
        return Map.of(
                "Authorization",
                "OAuth " + token.accessToken().reveal(),
                "Content-Type",
                "application/octet-stream",
                "Content-Length",
                Long.toString(range.length()),
                "offset",
                Long.toString(range.first()),
                "file_size",
                Long.toString(range.total()));
    }

    private static UploadAnswer answer(HttpClientResponse response, byte[] body) {
        JsonNode answer = read(body);
        if (response.statusCode() / 100 == 2 && answer.path("success").asBoolean()) {
            return UploadAnswer.COMPLETE;
        }
        JsonNode refusal = answer.path("debug_info");
        if (response.statusCode() >= 500 || refusal.isMissingNode() && response.statusCode() / 100 != 4) {
            throw InstagramRefusal.INSTAGRAM.unclear(
                    "Instagram's upload host answered with HTTP status " + response.statusCode(), null);
        }
        if (isOutOfStep(refusal)) {
            return UploadAnswer.OUT_OF_STEP;
        }
        throw refused(refusal);
    }

    /** A part that broke off, or one that does not begin where the last ended. */
    private static boolean isOutOfStep(JsonNode refusal) {
        return refusal.path("retriable").asBoolean()
                || refusal.path("type").asText().equals("OffsetInvalidError");
    }

    private static PlatformFailure refused(JsonNode refusal) {
        var failure =
                new PlatformFailure.Denied(InstagramProblem.UPLOAD_REFUSED, InstagramProblem.UPLOAD_REFUSED.cause());
        failure.with(new PlatformRefusal(
                InstagramRefusal.INSTAGRAM.platform(),
                Wording.bounded(refusal.path("type").textValue()),
                null,
                Wording.bounded(words(refusal.path("message").textValue())),
                null));
        return failure;
    }

    /** The words are in JSON that is a string. */
    private static @Nullable String words(@Nullable String message) {
        JsonNode inner = read(message == null ? null : message.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return inner.path("error").path("message").asText(message);
    }

    private static JsonNode read(byte @Nullable [] body) {
        try {
            return PlatformJson.tree(body);
        } catch (IOException unreadable) {
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }
}
