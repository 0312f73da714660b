package com.swallowtail.publishing.rule;

import java.util.List;

/** One rule, or a list of them, about a post, one of its files, or whatever else a platform has rules for. */
@FunctionalInterface
public interface PostCheck<T> {
    void check(T subject, Findings findings);

    /** All of them, in this order: none hides another. */
    @SafeVarargs
    static <T> PostCheck<T> all(PostCheck<? super T>... checks) {
        var rules = List.of(checks);
        return (subject, findings) -> rules.forEach(rule -> rule.check(subject, findings));
    }
}
