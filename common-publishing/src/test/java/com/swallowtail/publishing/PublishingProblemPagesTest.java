package com.swallowtail.publishing;

import com.swallowtail.testsupport.ProblemPages;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PublishingProblemPagesTest {
    @Test
    void every_problem_has_its_page() {
        ProblemPages.verify(Arrays.stream(PublishingProblem.values())
                .collect(Collectors.toMap(PublishingProblem::code, PublishingProblem::title)));
    }
}
