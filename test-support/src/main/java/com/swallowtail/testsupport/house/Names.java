package com.swallowtail.testsupport.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.Arrays;
import java.util.Set;

/** Types and annotations that the rules speak of, and who is exempt. */
final class Names {
    static final String PATH = "jakarta.ws.rs.Path";
    static final String ENTITY = "jakarta.persistence.Entity";
    static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";
    static final String REPOSITORY = "io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase";
    static final String CONFIG_MAPPING = "io.smallrye.config.ConfigMapping";

    private Names() {}

    static DescribedPredicate<HasAnnotations<?>> annotated(String... fullNames) {
        var names = Set.of(fullNames);
        return DescribedPredicate.describe(
                "annotated with " + simple(fullNames), element -> element.getAnnotations().stream()
                        .anyMatch(annotation ->
                                names.contains(annotation.getRawType().getName())));
    }

    /** For annotations of modules that this one does not know. */
    static DescribedPredicate<HasAnnotations<?>> annotatedSimply(String... simpleNames) {
        var names = Set.of(simpleNames);
        return DescribedPredicate.describe(
                "annotated with " + simple(simpleNames), element -> element.getAnnotations().stream()
                        .anyMatch(annotation ->
                                names.contains(annotation.getRawType().getSimpleName())));
    }

    static DescribedPredicate<JavaClass> classNotExempt(int rule) {
        return DescribedPredicate.describe("not exempt", type -> !exempt(type, rule));
    }

    static <M extends JavaMember> DescribedPredicate<M> memberNotExempt(int rule) {
        return DescribedPredicate.describe("not exempt", member -> !exempt(member, rule));
    }

    static boolean exempt(JavaCodeUnit unit, int rule) {
        return exempt((JavaMember) unit, rule);
    }

    private static boolean exempt(JavaMember member, int rule) {
        return names(member, rule) || exempt(member.getOwner(), rule);
    }

    static boolean exempt(JavaClass type, int rule) {
        return names(type, rule)
                || type.getEnclosingClass().map(outer -> exempt(outer, rule)).orElse(false);
    }

    private static boolean names(HasAnnotations<?> element, int rule) {
        return element.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().getSimpleName().equals("Exempt"))
                .map(annotation -> ((JavaAnnotation<?>) annotation).get("rule").orElse(0))
                .anyMatch(Integer.valueOf(rule)::equals);
    }

    private static String simple(String... names) {
        return Arrays.stream(names)
                .map(name -> "@" + name.substring(name.lastIndexOf('.') + 1))
                .toList()
                .toString();
    }
}
