package com.swallowtail.devstack.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.swallowtail.testsupport.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class NginxRoutesTest {
    private static final String WRITE = "swallowtail.routes.write";

    @Test
    void nginx_serves_what_the_list_says_and_in_its_order() throws IOException {
        var file = Checkout.root().resolve("deploy/nginx/routes.conf.template");
        var listed = NginxRoutes.of(Routes.read(Checkout.root().resolve("deploy/gateway/routes.json")));
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(file, listed);
        }

        assertThat(file)
                .as("Run this test with -D%s=true, and commit the file with the list.", WRITE)
                .content()
                .isEqualTo(listed);
    }
}
