package com.swallowtail.connections.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.swallowtail.connections.Platform;
import com.swallowtail.connections.connection.ConnectionStatus;
import com.swallowtail.web.Actor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a connection is doing, check by check. */
public record HealthView(Platform platform, ConnectionStatus status, Result result, List<Check> checks) {

    /** How a check ended; unknown where nothing can be said yet. */
    public enum Result {
        PASS,
        FAIL,
        UNKNOWN;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One check; whoever is named does what is said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Check(
            String name,
            Result status,
            String detail,
            @Nullable Actor actor,
            @Nullable String action) {
        static Check pass(String name, String detail) {
            return new Check(name, Result.PASS, detail, null, null);
        }

        static Check fail(String name, String detail, Actor actor, String action) {
            return new Check(name, Result.FAIL, detail, actor, action);
        }

        static Check unknown(String name, String detail) {
            return new Check(name, Result.UNKNOWN, detail, null, null);
        }
    }

    static HealthView of(Platform platform, ConnectionStatus status, List<Check> checks) {
        return new HealthView(platform, status, overall(checks), checks);
    }

    private static Result overall(List<Check> checks) {
        if (checks.stream().anyMatch(check -> check.status() == Result.FAIL)) {
            return Result.FAIL;
        }
        return checks.stream().allMatch(check -> check.status() == Result.PASS) ? Result.PASS : Result.UNKNOWN;
    }
}
