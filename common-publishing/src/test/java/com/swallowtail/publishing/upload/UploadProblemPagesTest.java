package com.swallowtail.publishing.upload;

import com.swallowtail.testsupport.ProblemPages;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class UploadProblemPagesTest {
    @Test
    void every_problem_has_its_page() {
        ProblemPages.verify(Arrays.stream(UploadProblem.values())
                .collect(Collectors.toMap(UploadProblem::code, UploadProblem::title)));
    }
}
