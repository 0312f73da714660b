package com.swallowtail.tiktok.posting;

import com.swallowtail.tiktok.platform.CreatorInfo;
import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may see a direct post: the caller's choice among what TikTok offers this account today. There is no default. */
final class PrivacyLevels {
    private static final String POINTER = "/privacyLevel";

    private PrivacyLevels() {}

    /** @throws Problem naming the allowed ones where the choice is none of them */
    static void check(@Nullable String chosen, CreatorInfo creator) {
        var allowed = creator.privacyLevelOptions();
        if (chosen == null || !allowed.contains(chosen)) {
            throw refusal((chosen == null ? "is required" : "is not allowed") + ": one of "
                            + String.join(", ", allowed))
                    .extension("allowed", allowed);
        }
    }

    /** Checks what can be checked while TikTok does not say what it allows. */
    static void checkUnasked(@Nullable String chosen) {
        if (chosen == null) {
            throw refusal("is required");
        }
    }

    private static Problem refusal(String detail) {
        return new Problem(EdgeProblem.VALIDATION_FAILED, "The privacy level " + detail)
                .errors(List.of(new FieldError(POINTER, detail)));
    }
}
