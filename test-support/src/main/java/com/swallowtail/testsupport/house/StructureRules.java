package com.swallowtail.testsupport.house;

import static com.swallowtail.testsupport.house.Names.annotated;
import static com.swallowtail.testsupport.house.Names.classNotExempt;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;

/** Rules about who may know whom. */
final class StructureRules {
    /** The language, the product's own types, and annotations that do nothing by themselves. */
    private static final String[] PURE = {
        "java..",
        "com.swallowtail..",
        "org.jspecify..",
        "jakarta.validation..",
        "org.hibernate.validator.constraints..",
        "com.fasterxml.jackson.annotation..",
        "com.fasterxml.jackson.databind.annotation..",
        "org.eclipse.microprofile.openapi.annotations..",
        "io.quarkus.runtime.annotations.."
    };

    private StructureRules() {}

    static ArchRule featuresFormNoCycles(String base) {
        return slices().matching(base + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because(
                        "a feature that needs its own user cannot be understood alone: move what both need to a third one");
    }

    static ArchRule adaptersArePackagePrivate() {
        return classes()
                .that(annotated(Names.PATH, Names.ENTITY)
                        .<JavaClass>forSubtype()
                        .or(repositories()))
                .and(classNotExempt(2))
                .should(be(
                        describe("package-private", type -> !type.getModifiers().contains(JavaModifier.PUBLIC))))
                .because(
                        "other features use the use case, not its HTTP, its row or its wire: drop \"public\" from the class"
                                + " (methods of a resource stay public)");
    }

    static ArchRule onlyPlatformSpeaksADialect() {
        return classes()
                .that(annotated(Names.REST_CLIENT).forSubtype())
                .and(classNotExempt(3))
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage("..platform..")
                .because("a platform's words and errors stay in one package: offer a method there and call that");
    }

    static ArchRule recordsArePure() {
        return classes()
                .that()
                .areRecords()
                .and(classNotExempt(4))
                .should(new Holdings("frameworks or entities", impure()))
                .because("a record is a value that any test can make: hold what it means instead, or make it a class");
    }

    private static DescribedPredicate<JavaClass> impure() {
        return not(resideInAnyPackage(PURE))
                .and(describe("no primitive", type -> !type.isPrimitive()))
                .or(annotated(Names.ENTITY).forSubtype());
    }

    private static DescribedPredicate<JavaClass> repositories() {
        return describe(
                "repositories",
                type -> type.isAssignableTo(Names.REPOSITORY)
                        && !resideInAPackage("io.quarkus..").test(type));
    }
}
