package com.swallowtail.connections;

import com.fasterxml.jackson.annotation.JsonValue;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.Problem;
import java.util.Arrays;

/** A platform that accounts are connected to, named as its segment in every path. */
public enum Platform {
    TIKTOK("tiktok"),
    TIKTOK_BUSINESS("tiktok-business"),
    INSTAGRAM("instagram");

    private final String segment;

    Platform(String segment) {
        this.segment = segment;
    }

    /** The platform of a path segment; an unknown one is an unknown route. */
    public static Platform fromString(String segment) {
        return Arrays.stream(values())
                .filter(platform -> platform.segment.equals(segment))
                .findFirst()
                .orElseThrow(() -> new Problem(EdgeProblem.NOT_FOUND, "There is no such platform."));
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
