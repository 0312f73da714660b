package com.swallowtail.connections;

import com.swallowtail.testsupport.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> keeps_the_house_rules() {
        return HouseRules.verify("com.swallowtail.connections");
    }
}
