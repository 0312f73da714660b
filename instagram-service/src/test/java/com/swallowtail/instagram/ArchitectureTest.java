package com.swallowtail.instagram;

import com.swallowtail.testsupport.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> house_rules() {
        return HouseRules.verify("com.swallowtail.instagram", "10 keeps no secret in a field");
    }
}
