package com.swallowtail.tiktok.platform;

import com.swallowtail.testsupport.ProblemPages;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TikTokProblemPagesTest {
    @Test
    void every_problem_of_tiktok_has_its_page() {
        ProblemPages.verify(Arrays.stream(TikTokProblem.values())
                .collect(Collectors.toMap(TikTokProblem::code, TikTokProblem::title)));
    }
}
