package com.swallowtail.publishing.media;

import com.swallowtail.web.Problem;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges whether what an address offers may be taken. */
final class Probing {
    private static final Set<String> SAYS_NOTHING = Set.of("", "application/octet-stream", "binary/octet-stream");

    private Probing() {}

    static MediaProbe of(URI url, Headers headers, MediaConfig config) {
        long length = length(headers);
        if (length > config.maxBytes()) {
            throw new Problem(
                    MediaProblem.MEDIA_TOO_LARGE,
                    "The media has " + length + " bytes; the most is " + config.maxBytes());
        }
        String type = type(url, headers.type());
        if (!config.types().contains(type)) {
            throw new Problem(MediaProblem.MEDIA_TYPE_NOT_ALLOWED, "The media is none of " + config.types());
        }
        return new MediaProbe(url, length, type, headers.isPart());
    }

    static MediaFacts facts(URI url, Headers headers, byte[] head) {
        long length = length(headers);
        return MediaFacts.of(type(url, headers.type()), length, head);
    }

    private static long length(Headers headers) {
        headers.mustBeFine();
        long length = headers.total();
        if (length <= 0) {
            throw new Problem(MediaProblem.MEDIA_LENGTH_UNKNOWN, "The media's host does not tell its length");
        }
        return length;
    }

    /** The declared type; the file's ending decides only where the host says nothing. */
    private static String type(URI url, @Nullable String declared) {
        String type = declared == null ? "" : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String path = String.valueOf(url.getPath());
        return SAYS_NOTHING.contains(type) ? MediaType.ofName(path).orElse(type) : type;
    }
}
