package com.swallowtail.publishing.rule;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code dryRun}: whether a post is only to be judged. */
public final class DryRun {
    private DryRun() {}

    /** Whoever means a dry run and misspells it must not have published something: anything but true and false is refused. */
    public static boolean isAsked(@Nullable String parameter) {
        return switch (parameter) {
            case null -> false;
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new Problem(EdgeProblem.VALIDATION_FAILED, "dryRun is true or false")
                        .errors(List.of(new FieldError("/query/dryRun", "is true or false")));
        };
    }
}
