package com.swallowtail.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/** A failure as it is kept and shown later: a post's {@code error}, a connection's {@code lastError}. */
@RegisterForReflection(registerFullHierarchy = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Failure(
        String code,
        String detail,
        Actor actor,
        String action,
        boolean retryable,
        @Nullable PlatformRefusal platform) {

    public static Failure of(ProblemType type, String detail) {
        return of(type, detail, null);
    }

    public static Failure of(ProblemType type, String detail, @Nullable PlatformRefusal platform) {
        return new Failure(type.code(), detail, type.actor(), type.action(), type.retryable(), platform);
    }
}
