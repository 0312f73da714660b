package com.swallowtail.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** A tenant. An id that cannot exist is answered like one that does not. */
public record InstanceId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    @JsonCreator
    public InstanceId {
        if (!isValid(value)) {
            throw new Problem(EdgeProblem.NOT_FOUND, "No such instance");
        }
    }

    public static InstanceId fromString(String value) {
        return new InstanceId(value);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
