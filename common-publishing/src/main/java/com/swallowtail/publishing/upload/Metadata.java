package com.swallowtail.publishing.upload;

import com.swallowtail.publishing.media.MediaType;
import com.swallowtail.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the uploader says about the file: the header {@code Upload-Metadata}. It is given back as it came; only the type
 * is read from it.
 */
record Metadata(String header, Map<String, String> values) {
    private static final int LONGEST = 4096;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x2B\\x2D-\\x7E]+");

    Metadata {
        values = Map.copyOf(values);
    }

    static Metadata read(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new Metadata("", Map.of());
        }
        if (header.length() > LONGEST) {
            throw invalid("Upload-Metadata may have at most " + LONGEST + " characters");
        }
        var values = new LinkedHashMap<String, String>();
        for (var pair : header.split(",", -1)) {
            var words = pair.strip().split(" ", -1);
            if (words.length > 2 || !KEY.matcher(words[0]).matches()) {
                throw invalid("A pair of Upload-Metadata is not a key, a space and a value");
            }
            if (values.put(words[0], words.length == 1 ? "" : decoded(words[1])) != null) {
                throw invalid("Upload-Metadata has the key " + words[0] + " twice");
            }
        }
        return new Metadata(header, values);
    }

    /** The type that is stated, or that the name's ending tells; any bytes where neither is a type of media. */
    String contentType() {
        var stated = MediaType.stated(values.getOrDefault("filetype", values.getOrDefault("type", "")));
        return stated.or(() -> MediaType.ofName(values.getOrDefault("filename", values.getOrDefault("name", ""))))
                .orElse(Upload.ANY_BYTES);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw invalid("A value of Upload-Metadata is not base64");
        }
    }

    private static Problem invalid(String detail) {
        return new Problem(UploadProblem.UPLOAD_METADATA_INVALID, detail);
    }
}
