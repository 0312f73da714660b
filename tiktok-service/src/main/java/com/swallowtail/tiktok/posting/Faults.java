package com.swallowtail.tiktok.posting;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request, so that a caller learns all of it at once. */
final class Faults {
    private final List<FieldError> errors = new ArrayList<>();

    void add(String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
    }

    void require(boolean kept, String pointer, String detail) {
        if (!kept) {
            add(pointer, detail);
        }
    }

    /** The constant of that name; the first one stands in for a wrong name, so that other rules can still be looked at. */
    <E extends Enum<E>> E oneOf(String pointer, Class<E> type, E otherwise, @Nullable String name, boolean required) {
        if (name == null) {
            require(!required, pointer, "is required");
            return otherwise;
        }
        var found = Arrays.stream(type.getEnumConstants())
                .filter(it -> it.name().equals(name))
                .findFirst();
        require(found.isPresent(), pointer, "is not one of those that there are");
        return found.orElse(otherwise);
    }

    <T> Consumer<T> among(BiConsumer<T, Faults> rules) {
        return subject -> rules.accept(subject, this);
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw problem();
        }
    }

    Problem problem() {
        return new Problem(EdgeProblem.VALIDATION_FAILED, "The post breaks a rule").errors(errors);
    }
}
