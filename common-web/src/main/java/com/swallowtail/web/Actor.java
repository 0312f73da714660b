package com.swallowtail.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who has to act on a failure. */
public enum Actor {
    YOU,
    PLATFORM,
    OPERATOR;

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Actor fromWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
