package com.swallowtail.connections;

import com.swallowtail.testsupport.HouseRules;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> keeps_the_house_rules() {
        return HouseRules.verify("com.swallowtail.connections");
    }

    @Test
    void a_platform_is_a_package_that_only_its_seam_leads_to() {
        var service = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("com.swallowtail.connections");
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("..connections.platform.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..connections.platform.*..")
                .orShould()
                .haveSimpleNameContaining("TikTok")
                .because("a third platform is a package, not a project: ask through PlatformGateway")
                .check(service);
    }
}
