package com.swallowtail.web;

import com.swallowtail.testsupport.ProblemPages;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WebhookProblemPagesTest {
    @Test
    void every_refusal_of_a_delivery_has_its_page() {
        ProblemPages.verify(Arrays.stream(WebhookProblem.values())
                .collect(Collectors.toMap(WebhookProblem::code, WebhookProblem::title)));
    }
}
