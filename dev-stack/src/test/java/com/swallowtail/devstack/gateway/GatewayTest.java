package com.swallowtail.devstack.gateway;

import com.swallowtail.testsupport.ProblemPages;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The gateway of a stack on one machine. */
class GatewayTest extends GatewayContract {
    @Override
    Door open(GatewayConfig config) {
        var gateway = Gateway.start(config);
        return new Door(gateway.port(), gateway::close);
    }

    @Test
    void every_problem_of_the_gateway_has_a_page_with_its_title() {
        ProblemPages.verify(Arrays.stream(GatewayProblem.values())
                .collect(Collectors.toMap(GatewayProblem::code, GatewayProblem::title)));
    }
}
