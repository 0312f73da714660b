package com.swallowtail.publishing.platform;

import com.swallowtail.web.ListedProblem;
import com.swallowtail.web.ProblemDescription;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a platform does not do what is asked, as far as it documents that: a constant for each cause, in the platform's own enum. */
public interface KnownRefusal extends ListedProblem {
    Meaning meaning();

    /** Those of a platform by the codes that it gives them. */
    static <R extends KnownRefusal> Map<String, R> byPlatformCode(R[] all) {
        return Arrays.stream(all)
                .flatMap(refusal -> refusal.meaning().platformCodes().stream().map(code -> Map.entry(code, refusal)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    default ProblemDescription description() {
        return meaning().description();
    }

    /** What is wrong, in one sentence without its full stop. */
    default String cause() {
        return meaning().cause();
    }

    record Meaning(ProblemDescription description, String cause, Set<String> platformCodes) {
        public Meaning {
            platformCodes = Set.copyOf(platformCodes);
        }
    }
}
