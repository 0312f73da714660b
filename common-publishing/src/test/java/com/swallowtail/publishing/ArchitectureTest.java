package com.swallowtail.publishing;

import com.swallowtail.testsupport.HouseRules;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.HttpMethod;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> house_rules() {
        return HouseRules.verify(
                "com.swallowtail.publishing", "3 its one client speaks to connections-service, which is no platform");
    }

    @Test
    void routes_that_a_resource_inherits_are_there_in_a_native_executable() {
        var library = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("com.swallowtail.publishing");
        ArchRuleDefinition.classes()
                .that()
                .haveModifier(JavaModifier.ABSTRACT)
                .and()
                .areNotInterfaces()
                .and()
                .containAnyMethodsThat(DescribedPredicate.<JavaMethod>describe(
                        "are routes", method -> method.isMetaAnnotatedWith(HttpMethod.class)))
                .should()
                .beAnnotatedWith(RegisterForReflection.class)
                .because("Quarkus registers what a resource declares, and not what it inherits")
                .check(library);
    }
}
