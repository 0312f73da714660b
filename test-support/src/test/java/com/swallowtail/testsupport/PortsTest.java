package com.swallowtail.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void no_port_is_given_out_twice() {
        var ports = IntStream.range(0, 2000).map(asked -> Ports.free()).toArray();

        assertThat(ports).doesNotHaveDuplicates();
    }
}
