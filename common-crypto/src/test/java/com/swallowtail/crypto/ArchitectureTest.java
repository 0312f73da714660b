package com.swallowtail.crypto;

import com.swallowtail.testsupport.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> house_rules() {
        return HouseRules.verify(
                "com.swallowtail.crypto",
                "1 is one package",
                "2 has no adapters",
                "3 calls nobody",
                "8 is given its keys by its user",
                "10 has no field for one kind of secret",
                "11 has no routes",
                "12 has no database");
    }
}
