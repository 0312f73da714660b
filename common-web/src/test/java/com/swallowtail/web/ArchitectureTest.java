package com.swallowtail.web;

import com.swallowtail.testsupport.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> house_rules() {
        return HouseRules.verify(
                "com.swallowtail.web",
                "2 has no adapters",
                "3 has no platform",
                "9 is where failures become answers",
                "10 holds no secret",
                "11 has no routes",
                "12 has no database");
    }
}
