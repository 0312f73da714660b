package com.swallowtail.publishing.token;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** An access token that shows itself only to who asks for it by name. */
public final class BearerToken {
    private final String value;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BearerToken(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A bearer token is never blank");
        }
        this.value = value;
    }

    public String reveal() {
        return value;
    }

    /** The value of an {@code Authorization} header. */
    public String asHeader() {
        return "Bearer " + value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BearerToken that && MessageDigest.isEqual(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
