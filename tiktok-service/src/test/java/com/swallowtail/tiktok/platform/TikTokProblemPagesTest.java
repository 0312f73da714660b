package com.swallowtail.tiktok.platform;

import com.swallowtail.testsupport.ProblemPages;
import org.junit.jupiter.api.Test;

class TikTokProblemPagesTest {
    @Test
    void every_problem_of_tiktok_has_its_page() {
        ProblemPages.verify(TikTokProblem.titles());
    }
}
