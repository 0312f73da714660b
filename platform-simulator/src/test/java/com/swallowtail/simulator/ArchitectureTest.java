package com.swallowtail.simulator;

import com.swallowtail.testsupport.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> house_rules() {
        return HouseRules.verify(
                "com.swallowtail.simulator",
                "3 is the platform, and calls none",
                "4 keeps the JSON of a planned fault as it was sent",
                "5 is slow and cuts connections by design, on worker threads",
                "9 answers in the platform's dialect, not in problems",
                "10 gives out tokens that open nothing",
                "11 is no part of the audit trail",
                "12 has no database");
    }
}
