package com.swallowtail.instagram.platform;

import com.swallowtail.testsupport.ProblemPages;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InstagramProblemPagesTest {
    @Test
    void every_problem_of_instagram_has_its_page() {
        ProblemPages.verify(Arrays.stream(InstagramProblem.values())
                .collect(Collectors.toMap(InstagramProblem::code, InstagramProblem::title)));
    }
}
