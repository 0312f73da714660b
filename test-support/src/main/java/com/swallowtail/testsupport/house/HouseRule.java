package com.swallowtail.testsupport.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** One rule of the house, with the number by which exceptions name it. */
public record HouseRule(int number, String sentence, ArchRule rule) {

    public static Stream<HouseRule> all(String base) {
        return Stream.of(
                new HouseRule(1, "Features form no cycles", StructureRules.featuresFormNoCycles(base)),
                new HouseRule(2, "Adapters are package-private", StructureRules.adaptersArePackagePrivate()),
                new HouseRule(
                        3, "Only platform speaks a platform's dialect", StructureRules.onlyPlatformSpeaksADialect()),
                new HouseRule(4, "Records are pure", StructureRules.recordsArePure()),
                new HouseRule(5, "Nobody blocks or subscribes by hand", CodeRules.nobodyBlocksOrSubscribes()),
                new HouseRule(6, "Time comes from a Clock", CodeRules.timeComesFromAClock()),
                new HouseRule(7, "Constructor injection only", CodeRules.constructorInjectionOnly()),
                new HouseRule(8, "Configuration is mapped", CodeRules.configurationIsMapped()),
                new HouseRule(9, "Failures are Problems", CodeRules.failuresAreProblems()),
                new HouseRule(10, "Secrets are not Strings", PolicyRules.secretsAreNotStrings()),
                new HouseRule(
                        11, "Every mutation states its audit stance", PolicyRules.mutationsStateTheirAuditStance()),
                new HouseRule(12, "No remote call inside a transaction", PolicyRules.noRemoteCallInATransaction()));
    }

    public void check(JavaClasses classes) {
        rule.check(classes);
    }

    @Override
    public String toString() {
        return number + " " + sentence;
    }
}
