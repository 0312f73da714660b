package com.swallowtail.testsupport;

import com.swallowtail.testsupport.house.HouseRule;
import com.swallowtail.testsupport.house.OptOuts;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The twelve house rules, as tests of a module's main code:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> house_rules() {
 *     return HouseRules.verify("com.swallowtail.crypto", "8 has no configuration of its own");
 * }
 * }</pre>
 *
 * <ol>
 *   <li>A rule that finds nothing to judge fails: it would guard nothing.
 *   <li>A module opts out of a rule by its number and the reason, as above. An opt-out that is no longer needed fails.
 *   <li>A type, method or field is excepted by {@code @Exempt(rule = 5, because = "…")}; the annotation is known by its
 *       simple name, so that main code does not depend on this module.
 * </ol>
 */
public final class HouseRules {
    private HouseRules() {}

    public static Stream<DynamicTest> verify(String basePackage, String... optOuts) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        return verify(classes, basePackage, optOuts);
    }

    static Stream<DynamicTest> verify(JavaClasses classes, String basePackage, String... optOuts) {
        var excused = OptOuts.parse(optOuts);
        return HouseRule.all(basePackage).map(rule -> test(rule, classes, excused));
    }

    private static DynamicTest test(HouseRule rule, JavaClasses classes, OptOuts excused) {
        return excused.reason(rule)
                .map(reason -> DynamicTest.dynamicTest(
                        rule + " (not here: " + reason + ")", () -> excused.verifyStillNeeded(rule, classes)))
                .orElseGet(() -> DynamicTest.dynamicTest(rule.toString(), () -> rule.check(classes)));
    }
}
