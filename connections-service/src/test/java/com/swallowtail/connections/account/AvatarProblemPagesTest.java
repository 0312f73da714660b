package com.swallowtail.connections.account;

import com.swallowtail.testsupport.ProblemPages;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AvatarProblemPagesTest {
    @Test
    void every_problem_of_a_picture_has_its_page() {
        ProblemPages.verify(Arrays.stream(AvatarProblem.values())
                .collect(Collectors.toMap(AvatarProblem::code, AvatarProblem::title)));
    }
}
