package com.swallowtail.instagram.platform;

import com.swallowtail.testsupport.ProblemPages;
import org.junit.jupiter.api.Test;

class InstagramProblemPagesTest {
    @Test
    void every_problem_of_instagram_has_its_page() {
        ProblemPages.verify(InstagramProblem.titles());
    }
}
