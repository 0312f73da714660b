package com.swallowtail.devstack.torture;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A call on its way to the platform, read as far as it is a refresh. */
record TokenCall(byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIELD = "refresh_token=";

    boolean isRefresh() {
        return form().contains("grant_type=refresh_token");
    }

    String fingerprint() {
        for (var pair : form().split("&")) {
            if (pair.startsWith(FIELD)) {
                return Fingerprint.of(URLDecoder.decode(pair.substring(FIELD.length()), StandardCharsets.UTF_8));
            }
        }
        throw new IllegalStateException("A refresh without a refresh token");
    }

    /** Of the new refresh token in the platform's answer, if there is one. */
    static @Nullable String replacement(byte[] answer) throws IOException {
        var token = JSON.readTree(answer).path("refresh_token");
        return token.isTextual() ? Fingerprint.of(token.textValue()) : null;
    }

    private String form() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
