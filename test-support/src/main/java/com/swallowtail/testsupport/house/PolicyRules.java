package com.swallowtail.testsupport.house;

import static com.swallowtail.testsupport.house.Names.annotated;
import static com.swallowtail.testsupport.house.Names.annotatedSimply;
import static com.swallowtail.testsupport.house.Names.classNotExempt;
import static com.swallowtail.testsupport.house.Names.memberNotExempt;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules about secrets, audit and transactions. */
final class PolicyRules {
    private static final Pattern SECRET =
            Pattern.compile(".*([aA]ccessToken|[rR]efreshToken|[cC]lientSecret|[cC]odeVerifier)");
    private static final Set<String> MASKED = Set.of("Secret", "SealedText", "BearerToken");

    private PolicyRules() {}

    static ArchRule secretsAreNotStrings() {
        return fields().that(describe("named like a secret", PolicyRules::isNamedLikeASecret))
                .and(memberNotExempt(10))
                .should(be(describe(
                        "of a type that masks itself",
                        field -> MASKED.contains(field.getRawType().getSimpleName()))))
                .because("a String ends up in a log one day: make it a Secret, a SealedText or a BearerToken");
    }

    static ArchRule mutationsStateTheirAuditStance() {
        return methods()
                .that(annotated(
                        "jakarta.ws.rs.POST", "jakarta.ws.rs.PUT", "jakarta.ws.rs.PATCH", "jakarta.ws.rs.DELETE"))
                .and()
                .areDeclaredInClassesThat(resources())
                .and(memberNotExempt(11))
                .should(be(annotatedSimply("Audited", "NotAudited")))
                .because("whether a change leaves a trace is decided, not forgotten: add @Audited(\"thing.happened\")"
                        + " or @NotAudited(because = \"…\")");
    }

    static ArchRule noRemoteCallInATransaction() {
        return classes()
                .that(describe("open transactions", PolicyRules::opensTransactions))
                .and(classNotExempt(12))
                .should(new Dependencies("..platform..", resideInAPackage("..platform..")))
                .because("a row would stay locked for as long as the platform likes: call it from the use case, between"
                        + " two repository methods");
    }

    /** A flag that says whether there is a token is no token. */
    private static boolean isNamedLikeASecret(JavaField field) {
        return SECRET.matcher(field.getName()).matches() && !field.getRawType().isPrimitive();
    }

    private static DescribedPredicate<JavaClass> resources() {
        return annotated(Names.PATH)
                .<JavaClass>forSubtype()
                .and(not(annotated(Names.REST_CLIENT).<JavaClass>forSubtype()));
    }

    private static boolean opensTransactions(JavaClass type) {
        var transactional = annotatedSimply("WithTransaction");
        return transactional.test(type) || type.getMethods().stream().anyMatch(transactional);
    }
}
