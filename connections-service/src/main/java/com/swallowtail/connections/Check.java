package com.swallowtail.connections;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.swallowtail.web.Actor;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One check; whoever is named does what is said.
 *
 * @param code of the problem behind a failed check of a connection
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Check(
        String name,
        Result status,
        @Nullable String code,
        String detail,
        @Nullable Actor actor,
        @Nullable String action) {

    /** How a check ended; unknown where nothing can be said yet. */
    @Schema(name = "CheckResult")
    public enum Result {
        PASS,
        FAIL,
        UNKNOWN;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** How all of them ended. */
        public static Result of(List<Check> checks) {
            if (checks.stream().anyMatch(check -> check.status() == FAIL)) {
                return FAIL;
            }
            return checks.stream().allMatch(check -> check.status() == PASS) ? PASS : UNKNOWN;
        }
    }

    public static Check pass(String name, String detail) {
        return new Check(name, Result.PASS, null, detail, null, null);
    }

    public static Check fail(String name, String detail, Actor actor, String action) {
        return new Check(name, Result.FAIL, null, detail, actor, action);
    }

    public static Check unknown(String name, String detail) {
        return new Check(name, Result.UNKNOWN, null, detail, null, null);
    }

    /** The same, with the code of the problem behind it. */
    public Check because(String problem) {
        return new Check(name, status, problem, detail, actor, action);
    }
}
