package com.swallowtail.publishing.rule;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request, so that a caller learns all of it at once. Not for several threads. */
public final class Findings {
    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    public void add(String pointer, Breach breach, String detail) {
        errors.add(new Finding(pointer, breach.code(), detail));
    }

    public void require(boolean kept, String pointer, Breach breach, String detail) {
        if (!kept) {
            add(pointer, breach, detail);
        }
    }

    /** What a refusal says: each of its errors, or all of it at {@code pointer}. */
    public void refused(String pointer, Problem refusal) {
        var code = refusal.type().code();
        if (refusal.errors().isEmpty()) {
            errors.add(new Finding(pointer, code, refusal.detail()));
        }
        refusal.errors().forEach(error -> errors.add(new Finding(error.pointer(), code, error.detail())));
    }

    /** Something could not be looked at, so nothing is said about it. */
    public void notChecked(String pointer, String code, String detail) {
        warnings.add(new Finding(pointer, code, detail));
    }

    /** The constant of that name; {@code otherwise} stands in for a wrong one, so that other rules can still be looked at. */
    public <E extends Enum<E>> E oneOf(
            String pointer, Class<E> type, E otherwise, @Nullable String name, boolean required) {
        if (name == null) {
            require(!required, pointer, Breach.REQUIRED, "is required");
            return otherwise;
        }
        var found = Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(name))
                .findFirst();
        require(found.isPresent(), pointer, Breach.UNKNOWN_VALUE, "is not one of those that there are");
        return found.orElse(otherwise);
    }

    /** Whether something is wrong at the pointer or below it. */
    public boolean isWrong(String pointer) {
        return errors.stream()
                .anyMatch(error ->
                        error.pointer().equals(pointer) || error.pointer().startsWith(pointer + "/"));
    }

    public Verdict verdict() {
        return new Verdict(errors.isEmpty(), errors, warnings);
    }

    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw problem();
        }
    }

    public Problem problem() {
        return new Problem(EdgeProblem.VALIDATION_FAILED, "The post breaks a rule")
                .errors(errors.stream()
                        .map(error -> new FieldError(error.pointer(), error.detail()))
                        .toList());
    }
}
