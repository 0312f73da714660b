package com.swallowtail.connections;

import com.fasterxml.jackson.annotation.JsonValue;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Problem;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A platform that accounts are connected to, named as its segment in every path. */
public enum Platform {
    TIKTOK("tiktok", false, LoginVia.TIKTOK),
    TIKTOK_BUSINESS("tiktok-business", false, LoginVia.TIKTOK),
    INSTAGRAM("instagram", true, LoginVia.FACEBOOK, LoginVia.INSTAGRAM);

    private final String segment;
    private final boolean tellsWhenAsked;
    private final List<LoginVia> logins;

    Platform(String segment, boolean tellsWhenAsked, LoginVia... logins) {
        this.segment = segment;
        this.tellsWhenAsked = tellsWhenAsked;
        this.logins = List.of(logins);
    }

    /** The platform of a path segment; an unknown one is an unknown route. */
    public static Platform fromString(String segment) {
        return Arrays.stream(values())
                .filter(platform -> platform.segment.equals(segment))
                .findFirst()
                .orElseThrow(() -> new Problem(EdgeProblem.NOT_FOUND, "There is no such platform."));
    }

    /** Does it tell an app's webhooks only of the accounts that it was asked to tell of? */
    public boolean tellsWhenAsked() {
        return tellsWhenAsked;
    }

    /** The login that accounts come by when nobody says. */
    public LoginVia usualLogin() {
        return logins.getFirst();
    }

    /** The login of that name, or the usual one for none. */
    public LoginVia login(@Nullable String name) {
        if (name == null) {
            return usualLogin();
        }
        return logins.stream()
                .filter(login -> login.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(EdgeProblem.VALIDATION_FAILED, "The platform has no such login.")
                        .errors(List.of(new FieldError("/loginVia", "must be among " + logins))));
    }

    @JsonValue
    public String segment() {
        return segment;
    }

    @Override
    public String toString() {
        return segment;
    }
}
