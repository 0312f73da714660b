package com.swallowtail.publishing.media;

import com.swallowtail.testsupport.ProblemPages;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MediaProblemPagesTest {
    @Test
    void every_problem_of_media_has_its_page() {
        ProblemPages.verify(Arrays.stream(MediaProblem.values())
                .collect(Collectors.toMap(MediaProblem::code, MediaProblem::title)));
    }
}
