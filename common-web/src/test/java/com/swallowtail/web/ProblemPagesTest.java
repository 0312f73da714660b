package com.swallowtail.web;

import com.swallowtail.testsupport.ProblemPages;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemPagesTest {
    @Test
    void every_code_of_the_edge_has_its_page() {
        ProblemPages.verify(
                Arrays.stream(EdgeProblem.values()).collect(Collectors.toMap(EdgeProblem::code, EdgeProblem::title)));
    }
}
