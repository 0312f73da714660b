package com.swallowtail.devstack;

import com.swallowtail.testsupport.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> house_rules() {
        return HouseRules.verify(
                "com.swallowtail.devstack",
                "2 has no adapters",
                "3 speaks to no platform",
                "5 starts and watches processes on threads of its own",
                "8 reads the environment that it hands on",
                "10 writes the secrets that others read",
                "11 has no resources",
                "12 has no database");
    }
}
