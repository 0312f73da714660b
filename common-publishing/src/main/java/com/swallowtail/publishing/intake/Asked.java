package com.swallowtail.publishing.intake;

import com.swallowtail.publishing.rule.Breach;
import com.swallowtail.publishing.rule.Findings;
import org.jspecify.annotations.Nullable;

/** What a caller asks for, or why that is no post. */
final class Asked {
    private Asked() {}

    /** The post that is asked for; a Problem with a pointer for each rule that it breaks. */
    static <R, P extends AskedPost> P accepted(PostDesk<R, P> desk, @Nullable R request) {
        var findings = new Findings();
        var post = read(desk, request, findings);
        findings.throwIfAny();
        return post;
    }

    static <R, P extends AskedPost> P read(PostDesk<R, P> desk, @Nullable R request, Findings findings) {
        if (request == null) {
            findings.add("", Breach.REQUIRED, "a post is needed");
            throw findings.problem();
        }
        return desk.read(request, findings);
    }
}
