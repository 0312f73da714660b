package com.swallowtail.publishing.intake;

import com.swallowtail.publishing.media.MediaFacts;
import com.swallowtail.publishing.media.MediaProblem;
import com.swallowtail.publishing.rule.Findings;
import com.swallowtail.publishing.rule.PostCheck;
import com.swallowtail.web.Problem;
import com.swallowtail.web.ProblemType;
import java.util.Set;
import java.util.TreeSet;

/** A file of a post whose first bytes were read. What they do not tell breaks no rule. */
public record SeenFile(String pointer, MediaFacts facts) {
    public static PostCheck<SeenFile> isOneOf(Set<String> types) {
        var known = String.join(", ", new TreeSet<>(types));
        return (file, findings) -> file.require(
                types.contains(file.facts.contentType()),
                MediaProblem.MEDIA_TYPE_NOT_ALLOWED,
                "is " + file.facts.contentType() + ", which is none of " + known,
                findings);
    }

    public static PostCheck<SeenFile> isAtMost(long bytes) {
        return (file, findings) -> file.require(
                file.facts.bytes() <= bytes,
                MediaProblem.MEDIA_TOO_LARGE,
                "has " + file.facts.bytes() + " bytes; the most is " + bytes,
                findings);
    }

    public void require(boolean kept, ProblemType otherwise, String detail, Findings findings) {
        if (!kept) {
            findings.refused(pointer, new Problem(otherwise, detail));
        }
    }

    /** In pixels; {@code ifUnknown} where its head does not tell. */
    public int longerSide(int ifUnknown) {
        return facts.width() == null || facts.height() == null ? ifUnknown : Math.max(facts.width(), facts.height());
    }

    /** In pixels; {@code ifUnknown} where its head does not tell. */
    public int shorterSide(int ifUnknown) {
        return facts.width() == null || facts.height() == null ? ifUnknown : Math.min(facts.width(), facts.height());
    }
}
