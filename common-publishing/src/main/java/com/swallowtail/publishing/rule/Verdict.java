package com.swallowtail.publishing.rule;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What would become of a post if it were created now, as far as can be known without publishing it.
 *
 * @param errors each rule that it breaks
 * @param warnings what could not be looked at, and is therefore not judged
 */
@Schema(name = "PostVerdict")
public record Verdict(boolean valid, List<Finding> errors, List<Finding> warnings) {
    public Verdict {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }
}
