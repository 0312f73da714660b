package com.swallowtail.simulator.tiktok.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A form as the OAuth endpoints demand it: this media type only, no field twice, none of the required ones empty. */
final class Form {
    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    static Form read(@Nullable String contentType, @Nullable String body) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/x-www-form-urlencoded")) {
            throw OAuthRefusal.invalidRequest("the body is not sent as application/x-www-form-urlencoded");
        }
        Map<String, String> fields = new HashMap<>();
        for (String pair : (body == null ? "" : body).split("&")) {
            addTo(fields, pair.split("=", 2));
        }
        return new Form(fields);
    }

    String required(String name) {
        return optional(name).orElseThrow(() -> OAuthRefusal.invalidRequest(name + " is missing"));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
    }

    private static void addTo(Map<String, String> fields, String[] pair) {
        String name = decoded(pair[0]);
        String value = pair.length == 2 ? decoded(pair[1]) : "";
        if (!name.isEmpty() && fields.put(name, value) != null) {
            throw OAuthRefusal.invalidRequest(name + " is there twice");
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw OAuthRefusal.invalidRequest("the form is not percent-encoded correctly");
        }
    }
}
