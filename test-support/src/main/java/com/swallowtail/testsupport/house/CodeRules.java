package com.swallowtail.testsupport.house;

import static com.swallowtail.testsupport.house.Names.annotated;
import static com.swallowtail.testsupport.house.Names.classNotExempt;
import static com.swallowtail.testsupport.house.Names.memberNotExempt;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.concurrent.Future;

/** Rules about what code may do. */
final class CodeRules {
    private static final String UNI = "io.smallrye.mutiny.Uni";
    private static final String MULTI = "io.smallrye.mutiny.Multi";

    private CodeRules() {}

    static ArchRule nobodyBlocksOrSubscribes() {
        return classes()
                .should(new Accesses(5, "block or subscribe", access -> blocks(access) || subscribes(access)))
                .because("a blocked event loop stops every tenant, and a subscription of one's own loses failures:"
                        + " return the Uni, and pause with onItem().delayIt() or a schedule");
    }

    static ArchRule timeComesFromAClock() {
        return classes()
                .should(new Accesses(6, "ask the system for the time", CodeRules::readsTheSystemsClock))
                .because("what cannot be moved cannot be tested: inject java.time.Clock and ask clock.instant()");
    }

    static ArchRule constructorInjectionOnly() {
        return fields().that(memberNotExempt(7))
                .should(not(be(
                        annotated("jakarta.inject.Inject", "org.eclipse.microprofile.config.inject.ConfigProperty"))))
                .because(
                        "a constructor shows what a class needs, and a test can call it: take it as a parameter there");
    }

    static ArchRule configurationIsMapped() {
        return classes()
                .that(annotated(Names.CONFIG_MAPPING).forSubtype())
                .and(classNotExempt(8))
                .should()
                .beInterfaces()
                .andShould()
                .haveSimpleNameEndingWith("Config")
                .because("settings are found by their type: make it an interface named …Config with a method per key");
    }

    static ArchRule failuresAreProblems() {
        return classes()
                .that()
                .resideOutsideOfPackages("..web..", "..platform..")
                .and(classNotExempt(9))
                .should(new Dependencies(
                        "hand-made failures", describe("Response or WebApplicationException", CodeRules::isRawFailure)))
                .because("one door renders every failure: fail with a Problem, and return values or RestResponse");
    }

    private static boolean blocks(JavaCodeUnitAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        return owner.isEquivalentTo(Thread.class) && name.equals("sleep")
                || owner.isAssignableTo(Future.class) && Set.of("get", "join").contains(name)
                || isMutiny(owner) && name.startsWith("await")
                || isMutinyBinding(owner) && name.endsWith("AndAwait");
    }

    private static boolean subscribes(JavaCodeUnitAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        return isMutiny(owner) && name.startsWith("subscribe")
                || isMutinyBinding(owner) && name.endsWith("AndForget") && !name.equals("closeAndForget");
    }

    private static boolean isMutiny(JavaClass owner) {
        return owner.isAssignableTo(UNI) || owner.isAssignableTo(MULTI);
    }

    private static boolean isMutinyBinding(JavaClass owner) {
        return owner.getPackageName().startsWith("io.vertx.mutiny");
    }

    private static boolean readsTheSystemsClock(JavaCodeUnitAccess<?> access) {
        var owner = access.getTargetOwner();
        var noArguments = access.getTarget().getRawParameterTypes().isEmpty();
        return owner.getPackageName().startsWith("java.time")
                        && access.getTarget().getName().equals("now")
                        && noArguments
                || owner.isEquivalentTo(System.class)
                        && access.getTarget().getName().equals("currentTimeMillis");
    }

    private static boolean isRawFailure(JavaClass type) {
        return type.getName().equals("jakarta.ws.rs.core.Response")
                || type.isAssignableTo("jakarta.ws.rs.WebApplicationException");
    }
}
