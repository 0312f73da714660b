package com.swallowtail.connections;

import com.swallowtail.testsupport.ProblemPages;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemPagesTest {
    @Test
    void every_problem_has_its_page() {
        ProblemPages.verify(Arrays.stream(ConnectionProblem.values())
                .collect(Collectors.toMap(ConnectionProblem::code, ConnectionProblem::title)));
    }
}
