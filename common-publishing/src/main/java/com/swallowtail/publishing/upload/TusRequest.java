package com.swallowtail.publishing.upload;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import io.vertx.mutiny.core.http.HttpServerRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request says in the words of tus 1.0, each checked where it is asked for. */
final class TusRequest {
    static final String VERSION = "1.0.0";
    static final String EXTENSIONS = "creation,creation-with-upload,expiration,termination";
    static final String PART = "application/offset+octet-stream";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private final HttpServerRequest request;

    private TusRequest(HttpServerRequest request) {
        this.request = request;
    }

    /** Refuses a request in another version's words. */
    static TusRequest of(HttpServerRequest request) {
        if (!VERSION.equals(request.getHeader("Tus-Resumable"))) {
            throw new Problem(UploadProblem.TUS_VERSION_UNSUPPORTED, "The header Tus-Resumable does not say " + VERSION)
                    .header("Tus-Version", VERSION);
        }
        return new TusRequest(request);
    }

    long length(long most) {
        var stated = number("Upload-Length");
        if (request.getHeader("Upload-Defer-Length") != null) {
            throw invalidLength("The length cannot be deferred here");
        }
        if (stated < 1) {
            throw invalidLength("Upload-Length is not a number of bytes, at least 1");
        }
        if (stated > most) {
            throw new Problem(EdgeProblem.PAYLOAD_TOO_LARGE, "An upload may have at most " + most + " bytes");
        }
        return stated;
    }

    long offset() {
        var offset = number("Upload-Offset");
        if (offset < 0) {
            throw new Problem(UploadProblem.UPLOAD_OFFSET_INVALID, "Upload-Offset is not a number of bytes");
        }
        return offset;
    }

    Metadata metadata() {
        return Metadata.read(request.getHeader("Upload-Metadata"));
    }

    /** The body, where it is a part of a file. */
    HttpServerRequest part() {
        if (!bringsAPart()) {
            throw new Problem(EdgeProblem.UNSUPPORTED_MEDIA_TYPE, "A part of an upload is sent as " + PART);
        }
        return request;
    }

    boolean bringsAPart() {
        var type = request.getHeader("Content-Type");
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase(PART);
    }

    /** Negative where there is none; a number beyond all bounds is just very large. */
    private long number(String header) {
        @Nullable String text = request.getHeader(header);
        if (text != null && text.strip().matches("\\d{19,64}")) {
            return Long.MAX_VALUE;
        }
        return text != null && NUMBER.matcher(text.strip()).matches() ? Long.parseLong(text.strip()) : -1;
    }

    private static Problem invalidLength(String detail) {
        return new Problem(UploadProblem.UPLOAD_LENGTH_INVALID, detail);
    }
}
