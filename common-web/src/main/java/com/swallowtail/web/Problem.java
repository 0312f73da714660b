package com.swallowtail.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one exception that the edge renders. Its detail is read by strangers: no token, no upstream body, no class name.
 * The {@code with…} methods complete it in place and return it.
 */
public class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();
    private transient List<FieldError> errors = List.of();
    private transient @Nullable PlatformRefusal platform;
    private transient @Nullable Duration retryAfter;

    public Problem(ProblemType type, String detail) {
        this(type, detail, null);
    }

    public Problem(ProblemType type, String detail, @Nullable Throwable cause) {
        super(detail, cause);
        this.type = type;
    }

    /** A problem that another service answered, passed on with its code, status, detail, actor and action. */
    public static Problem relayed(int status, Map<String, ?> document, @Nullable Duration retryAfter) {
        ProblemType type = RelayedType.of(status, document);
        String detail = document.get("detail") instanceof String text ? text : type.title();
        Problem problem = new Problem(type, type instanceof RelayedType ? detail : type.title());
        problem.retryAfter = retryAfter;
        problem.platform = document.get("platform") instanceof Map<?, ?> refusal ? refusal(refusal) : null;
        return problem;
    }

    private static PlatformRefusal refusal(Map<?, ?> refusal) {
        return new PlatformRefusal(
                String.valueOf(refusal.get("name")),
                (String) refusal.get("code"),
                (String) refusal.get("subcode"),
                (String) refusal.get("message"),
                (String) refusal.get("logId"));
    }

    public Problem with(@Nullable PlatformRefusal refusal) {
        platform = refusal;
        return this;
    }

    public Problem retryAfter(@Nullable Duration wait) {
        retryAfter = wait;
        return this;
    }

    public Problem errors(List<FieldError> faults) {
        errors = List.copyOf(faults);
        return this;
    }

    public Problem extension(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    /** A header of the answer, such as {@code Allow}. */
    public Problem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public Failure failure() {
        return Failure.of(type, detail(), platform);
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> extensions() {
        return new LinkedHashMap<>(extensions);
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    public @Nullable PlatformRefusal platform() {
        return platform;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
