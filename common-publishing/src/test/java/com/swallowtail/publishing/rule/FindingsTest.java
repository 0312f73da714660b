package com.swallowtail.publishing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.web.EdgeProblem;
import com.swallowtail.web.FieldError;
import com.swallowtail.web.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private enum Colour {
        RED,
        GREEN
    }

    private final Findings findings = new Findings();

    @Test
    void nothing_found_is_valid() {
        findings.require(true, "/caption", Breach.OUT_OF_BOUNDS, "too long");
        findings.throwIfAny();
        assertThat(findings.verdict()).isEqualTo(new Verdict(true, List.of(), List.of()));
    }

    @Test
    void no_rule_hides_another() {
        PostCheck<String> rules = PostCheck.all(
                (post, found) -> found.add("/a", Breach.REQUIRED, "is required"),
                (post, found) -> found.add("/b", Breach.MALFORMED, post));
        rules.check("is odd", findings);
        assertThat(findings.verdict().errors())
                .containsExactly(
                        new Finding("/a", "required", "is required"), new Finding("/b", "malformed", "is odd"));
        assertThat(findings.problem().errors())
                .containsExactly(new FieldError("/a", "is required"), new FieldError("/b", "is odd"));
    }

    @Test
    void what_was_not_looked_at_is_not_wrong() {
        findings.notChecked("/media/0", "media-unreachable", "The host does not answer");
        assertThat(findings.verdict().valid()).isTrue();
        assertThat(findings.verdict().warnings()).hasSize(1);
    }

    @Test
    void a_refusal_is_placed_where_it_says_or_where_it_happened() {
        findings.refused("/media/0/url", new Problem(EdgeProblem.CONFLICT, "taken"));
        findings.refused(
                "",
                new Problem(EdgeProblem.VALIDATION_FAILED, "no")
                        .errors(List.of(new FieldError("/privacyLevel", "no"))));
        assertThat(findings.verdict().errors())
                .containsExactly(
                        new Finding("/media/0/url", "conflict", "taken"),
                        new Finding("/privacyLevel", "validation-failed", "no"));
    }

    @Test
    void a_wrong_name_is_found_and_another_stands_in_for_it() {
        assertThat(findings.oneOf("/colour", Colour.class, Colour.RED, "GREEN", true))
                .isEqualTo(Colour.GREEN);
        assertThat(findings.oneOf("/colour", Colour.class, Colour.RED, "blue", true))
                .isEqualTo(Colour.RED);
        assertThat(findings.oneOf("/colour", Colour.class, Colour.RED, null, false))
                .isEqualTo(Colour.RED);
        assertThat(findings.verdict().errors()).extracting(Finding::code).containsExactly("unknown-value");
        assertThat(findings.isWrong("/colour")).isTrue();
        assertThat(findings.isWrong("/col")).isFalse();
    }
}
