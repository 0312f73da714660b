package com.swallowtail.events;

import com.swallowtail.testsupport.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> house_rules() {
        return HouseRules.verify(
                "com.swallowtail.events",
                "1 is one package",
                "3 has no platform",
                "10 holds no secret",
                "11 has no routes",
                "12 appends inside its caller's transactions and opens none");
    }
}
